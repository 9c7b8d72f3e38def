/** A mini-program has no voice of its own. */
export const canSpeak = (): boolean => false
export const speak = (_text: string, _done: () => void): void => undefined
export const hush = (): void => undefined
