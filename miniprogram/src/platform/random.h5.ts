/** Random bytes for ids and idempotency keys. */
export const randomBytes = (count: number): number[] => [...crypto.getRandomValues(new Uint8Array(count))]
