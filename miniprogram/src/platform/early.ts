import type { Reply } from '../api/transport'

/** A mini-program's code is on the phone before it opens: nothing is asked for ahead (early.h5.ts). */
export const takeEarly = async (_url: string): Promise<Reply | undefined> => undefined
