import { invalid } from '@shared/api/errors'
import type { FeedbackFigures } from './feedbackFigures'

type Group = NonNullable<FeedbackFigures['byArticle'][number]['groups']>[number]

/** Groups of the composition by their places, as staff worded them. */
export type Regrouped = { from: number[]; said: string; reply: string }

/**
 * The groups of an article as they are to be published. Only words change hands: results and how many opinions there
 * were come from the composition, each of its groups at most once. Throws fields_invalid.
 */
export const regrouped = (composed: readonly Group[], asked: readonly Regrouped[], path: string): Group[] => {
  const used = new Set<number>()
  return asked.map(({ from, said, reply }, index) => {
    const groups = from.map((place) => {
      const group = composed[place]
      if (!group || used.has(place)) throw invalid(`${path}.${index}.from`, '没有这一类意见，或者用了两次，请重新整理')
      used.add(place)
      return group
    })
    const [result] = groups.map((group) => group.result)
    if (result === undefined || groups.some((group) => group.result !== result))
      throw invalid(`${path}.${index}.from`, '处理结果不同的意见不能合在一起')
    return { result, said, reply, opinions: groups.reduce((sum, { opinions }) => sum + opinions, 0) }
  })
}
