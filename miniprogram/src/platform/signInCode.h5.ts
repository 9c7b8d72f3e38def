/** A browser has no WeChat sign-in: people choose how on the sign-in page. */
export const freshCode = async (): Promise<string | undefined> => undefined
