import { problem } from '@shared/api/errors'
import { conditionFailed, transactionConflict } from './table'

/** The outcome of a conditional write. Throws conflict where somebody else wrote meanwhile. */
export const orConflict = async <Outcome>(write: Promise<Outcome>): Promise<Outcome> => {
  try {
    return await write
  } catch (error) {
    if (conditionFailed(error) || transactionConflict(error)) throw problem('conflict')
    throw error
  }
}
