/** Keys belong to a PC's browser (useKeys.h5.ts); a phone has none. */
export type Keys = Readonly<Record<string, () => void>>

export const useKeys = (_keys: Keys, _active: boolean): void => undefined
