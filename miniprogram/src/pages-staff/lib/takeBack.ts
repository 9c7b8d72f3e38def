import { asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import { refresh } from '../../api/query'
import { newId } from '../../lib/newId'
import { keepOpinion } from './opinionCache'
import { texts } from './texts'

/** Takes back the last step on an opinion; answers in words where that is not possible any more. */
export const takeBack = async (opinionId: string): Promise<{ undone: true } | { undone: false; why: string }> => {
  try {
    keepOpinion(await call('POST /opinions/{opinionId}/decision/undo', { opinionId }, { idempotencyKey: newId() }))
    return { undone: true }
  } catch (thrown) {
    const { status, detail } = asApiError(thrown)
    if (status !== 409) return { undone: false, why: detail }
    refresh('GET /opinions/{opinionId}')
    return { undone: false, why: texts.alreadyNotified }
  }
}
