/** A mini-program's page has no screen of its own and no printer. */
export const wall = { possible: false, toggle: async (): Promise<void> => undefined, print: (): void => undefined }
