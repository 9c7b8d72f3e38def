/** A browser always loads the newest pages. */
export const offerUpdate = (_ask: () => Promise<boolean>): void => undefined
