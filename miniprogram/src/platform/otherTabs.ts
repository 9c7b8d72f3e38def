/** Phones have one mini-program open at a time. */
export const followStored =
  (_key: string, _changed: (value: unknown) => void): (() => void) =>
  () =>
    undefined
