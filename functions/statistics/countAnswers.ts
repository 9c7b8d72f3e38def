import type { StreamChange } from '../platform/streamChange'
import { countOnce } from './countOnce'

/** An answer to a question of staff: answers as a whole, and each option by its place. */
export const countAnswers = async ({ after }: StreamChange): Promise<void> => {
  if (after?._et !== 'Answer') return
  const [draftId = '', round = '', question = ''] = String(after.sk).split('#')
  const choices = (after.choices as number[] | undefined) ?? []
  await countOnce({
    marker: { pk: `QM#${String(after.pk).slice(3)}`, sk: String(after.sk) },
    writes: Number(after.w),
    counter: { pk: `QC#${draftId}#${round}`, sk: question },
    counts: { answers: 1, ...Object.fromEntries(choices.map((index) => [`o${index}`, 1])) },
  })
}
