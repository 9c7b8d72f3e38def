export type Callbacks = {
  success?: (answer: object) => void
  fail?: (problem: object) => void
  complete?: (answer: object) => void
}

/** An interface that does what it is asked and says so, as WeChat's do: by callback, a moment later, or by a promise. */
export const answering =
  (answer: object = {}) =>
  (options: Callbacks = {}): Promise<object> | undefined => {
    queueMicrotask(() => {
      options.success?.(answer)
      options.complete?.(answer)
    })
    return options.success || options.fail || options.complete ? undefined : Promise.resolve(answer)
  }
