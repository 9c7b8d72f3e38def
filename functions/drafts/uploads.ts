/** Where an upload lies: under its owner, so that nobody uses another's. */
export const uploadKey = (accountId: string, uploadId: string): string => `uploads/${accountId}/${uploadId}`
