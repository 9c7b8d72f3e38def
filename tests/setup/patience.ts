/** A whole system answers slower than a function: room for a cold Lambda on a busy machine. */
jest.setTimeout(60_000)
