import { problem } from '@shared/api/errors'
import type { stations as contract } from '@shared/stations/endpoints'
import type { HolderKind } from '@shared/stations/figures'
import { cached } from '../platform/cache'
import { holderFigures, monthOf } from '../platform/holderFigures'
import { indexPage } from '../platform/pages'
import type { Operation } from '../platform/serve'
import { needDeputy, needStation } from '../platform/stationRecords'

const yearOf = (now: Date): string => monthOf(now.toISOString()).slice(0, 4)

const MOST = 500
const suggestionsOf = async (deputyId: string, year: string): Promise<number> =>
  (await indexPage('byOwner', [`SGD#${deputyId}`], { limit: MOST })).items.filter(
    ({ s1 }) => monthOf(String(s1)).slice(0, 4) === year,
  ).length

/** A deputy's year as the counters tell it: theirs to see, their liaison officer's and the office's. */
export const deputyFigures: Operation<typeof contract.deputyFigures> = async ({ deputyId, year }, caller, { now }) => {
  const { id } = await needDeputy(deputyId)
  if (caller.deputyId !== id && !caller.may('deputies:manage')) throw problem('forbidden')
  const of = year ?? yearOf(now)
  const [figures, suggestions] = await Promise.all([holderFigures('deputy', id, of), suggestionsOf(id, of)])
  return { ...figures, suggestions }
}

export const stationFigures: Operation<typeof contract.stationFigures> = async (
  { stationId, year },
  caller,
  { now },
) => {
  const { id } = await needStation(stationId)
  if (caller.stationId !== id && !caller.may('stations:manage')) throw problem('forbidden')
  return holderFigures('station', id, year ?? yearOf(now))
}

const published = cached(async (key: string) => {
  const [kind = 'deputy', id = '', year = ''] = key.split('#')
  const { received, answered, medianDays } = await holderFigures(kind as HolderKind, id, year)
  return { received, answered, medianDays }
}, 60_000)

/** For everybody, where the city publishes it. */
export const publishedAnswers = async (
  kind: HolderKind,
  id: string,
  { now, rules }: { now: Date; rules: { chat: { publishAnswerTimes: boolean } } },
) => (rules.chat.publishAnswerTimes ? { answers: await published.get(`${kind}#${id}#${yearOf(now)}`) } : {})
