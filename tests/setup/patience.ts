/** A whole system answers slower than a function, and a function slower on a busy machine: nothing fails on a time. */
jest.setTimeout(60_000)
