import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { cached } from './cache'
import { config } from './config'
import type { DraftRecord } from './draftRecords'
import { documentClient } from './table'

/**
 * How many opinions went into each article of a version (因你而改), counted by the stream (functions/opinions/tieAdoptions)
 * in one item for a version, `AD#<draft>#<version>` · `C`: its size grows with articles, not with opinions. An attribute's
 * name says whose count it is and when it may be shown.
 */
export const adoptionKeys = {
  version: (draftId: string, version: number) => `AD#${draftId}#${version}`,
  figures: (draftId: string, version: number) => ({ pk: `AD#${draftId}#${version}`, sk: 'C' }),
}

/** Until when an adoption stays unseen: `~` until the round's release, an hour where its notice is delayed, '' not at all. */
const hiddenUntil = (visibleFrom: string | undefined, writtenAt: string): string => {
  if (visibleFrom === undefined || visibleFrom === '~') return visibleFrom ?? ''
  if (visibleFrom <= writtenAt) return ''
  const hour = 3_600_000
  return new Date(Math.ceil(Date.parse(visibleFrom) / hour) * hour).toISOString()
}

type Counted = { round: number; visibleFrom: string | undefined; writtenAt: string; article: string }

/** The attribute in which an adoption is counted. */
export const figureName = ({ round, visibleFrom, writtenAt, article }: Counted): string =>
  `${round}|${hiddenUntil(visibleFrom, writtenAt)}|${article}`

const read = async (key: string): Promise<Record<string, unknown>> => {
  const [draftId = '', version = ''] = key.split('/')
  const { Item } = await documentClient().send(
    new GetCommand({ TableName: config().tableName, Key: adoptionKeys.figures(draftId, Number(version)) }),
  )
  return Item ?? {}
}

/** Held for two seconds: a figure shows within ten. */
const figures = cached(read, 2_000)

type Seen = { inside: boolean; now: string }

/** Opinions by article of a version; to those outside only what was released. */
export const adoptionFigures = async (
  draft: Pick<DraftRecord, 'id' | 'rounds'>,
  version: number,
  { inside, now }: Seen,
): Promise<Map<string, number>> => {
  const counts = new Map<string, number>()
  for (const [name, count] of Object.entries(await figures.get(`${draft.id}/${version}`))) {
    const [round = '', until = '', article] = name.split('|')
    if (article === undefined || Number(count) <= 0) continue
    const releasedAt = draft.rounds.find((each) => each.round === Number(round))?.releasedAt
    const shown = until === '~' ? releasedAt !== undefined && releasedAt <= now : until <= now
    if (inside || shown) counts.set(article, (counts.get(article) ?? 0) + Number(count))
  }
  return counts
}
