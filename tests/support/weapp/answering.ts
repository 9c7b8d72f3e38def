export type Callbacks = {
  success?: (answer: object) => void
  fail?: (problem: object) => void
  complete?: (answer: object) => void
}

/** An interface that does what it is asked and says so, as WeChat's do: by callback, a moment later. */
export const answering =
  (answer: object = {}) =>
  (options: Callbacks = {}) => {
    queueMicrotask(() => {
      options.success?.(answer)
      options.complete?.(answer)
    })
  }
