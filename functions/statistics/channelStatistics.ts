import type { statistics as contract } from '@shared/statistics/endpoints'
import { cached } from '../platform/cache'
import { draftRecords } from '../platform/draftRecords'
import { allRoundFigures, channelFigures, opinionsThatCount } from '../platform/figures'
import type { Operation } from '../platform/serve'
import { visibleResults } from './visibleResults'

const load = cached(async (_: 'channel') => {
  const [channel, rounds] = await Promise.all([channelFigures(), allRoundFigures()])
  const visible = await Promise.all(
    rounds.map(async (round) => visibleResults(round, await draftRecords.get(round.draftId))),
  )
  const sum = (of: (index: number) => number) => rounds.reduce((total, _round, index) => total + of(index), 0)
  return {
    participants: channel.participants,
    participations: sum((index) => rounds[index]?.participations ?? 0),
    opinions: rounds.reduce((total, round) => total + opinionsThatCount(round), 0),
    adopted: sum((index) => visible[index]?.adopted ?? 0),
    partiallyAdopted: sum((index) => visible[index]?.partiallyAdopted ?? 0),
    byDay: channel.days,
    drafts: new Set(rounds.map(({ draftId }) => draftId)).size,
  }
}, 1_000)

/** The channel's figures: two queries whatever the number of opinions. */
export const channelStatistics: Operation<typeof contract.channelStatistics> = () => load.get('channel')
