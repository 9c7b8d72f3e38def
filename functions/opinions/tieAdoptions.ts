import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { adoptionKeys, figureName } from '../platform/adoptionFigures'
import { config } from '../platform/config'
import { type DraftRecord, draftRecords } from '../platform/draftRecords'
import { decisionVisible, queuePlace } from '../platform/opinionRecords'
import { queryPartition } from '../platform/query'
import type { Notice, StreamChange } from '../platform/streamChange'
import { conditionFailed, documentClient } from '../platform/table'
import { ADOPTIONS_DUE, readTie, toldOf, type Waiting, waitForTime, writeTie } from './adoptionWrites'

type Tell = (notices: readonly Notice[]) => Promise<void>
type Stored = Record<string, unknown>
type Entry = Waiting & { pk: string; sk: string }

const TAKEN = ['adopted', 'partially_adopted']

/** The articles that took the opinion in, by version: none unless it was adopted. */
const tiesOf = (item: Stored | undefined): Map<number, string[]> => {
  const ties = new Map<number, string[]>()
  const decision = item?.de as { result: string; adoptedIn?: { version: number; article: string }[] } | undefined
  if (item?.st !== 'D' || !decision || !TAKEN.includes(decision.result)) return ties
  for (const { version, article } of decision.adoptedIn ?? [])
    ties.set(version, [...new Set([...(ties.get(version) ?? []), article])])
  return ties
}

/** Why an author may not know yet: the version is inside, the results wait for the report, or for a time. */
const waitsFor = (draft: DraftRecord | undefined, { version, round, visibleFrom }: Waiting, now: string) => {
  const entry = draft?.versions.find((each) => each.version === version)
  const releasedAt = draft?.rounds.find((each) => each.round === round)?.releasedAt
  if (!entry?.publishedAt || !draft?.publishedAt || draft.withdrawn) return 'publication'
  if (decisionVisible(visibleFrom, releasedAt, now)) return undefined
  return visibleFrom === '~' ? 'publication' : 'time'
}

const noticeOf = (
  { opinionId, draftId, accountId, article, articles, version }: Waiting,
  title: string,
  at: string,
) => ({
  accountId,
  event: `adopted-in#${opinionId}`,
  at,
  kind: 'opinion_adopted_in',
  text: `您${article ? `关于${article}的意见` : '的意见'}写进了《${title}》第 ${version} 稿${articles.join('、')}，点击看看哪些字因您而改。`,
  opinionId,
  draftId,
})

const TRIES = 5

/**
 * Takes an opinion's ties to articles of new versions into their figures, and tells its author once, when it may be known.
 * A record seen again or late changes nothing: what was counted is kept with the number of the write.
 */
export const tieAdoptions = async (change: StreamChange, tell: Tell): Promise<void> => {
  if (change.after?._et !== 'Opinion') return
  const [before, after] = [tiesOf(change.before), tiesOf(change.after)]
  for (const version of new Set([...before.keys(), ...after.keys()]))
    for (let tries = 1; ; tries++) {
      try {
        await tieIn(version, after.get(version) ?? [], change.after, tell)
        break
      } catch (error) {
        // Told meanwhile, by the publication: look again.
        if (tries >= TRIES || !conditionFailed(error)) throw error
      }
    }
}

/** The attributes of a version's figures in which an opinion counts as it stands, by version. */
export const countedAdoptions = (item: Stored): Map<number, string[]> => {
  const { round } = queuePlace(String(item.p2))
  const counted = { round, visibleFrom: item.rl as string | undefined, writtenAt: String(item.ua ?? item.s1) }
  return new Map(
    [...tiesOf(item)].map(([version, articles]) => [
      version,
      articles.map((article) => figureName({ ...counted, article })),
    ]),
  )
}

const tieIn = async (version: number, articles: string[], item: Stored, tell: Tell): Promise<void> => {
  const { draftId, round } = queuePlace(String(item.p2))
  const opinionId = String(item.pk).slice(2)
  const place = { draftId, version, opinionId }
  const writtenAt = String(item.ua ?? item.s1)
  const tie = await readTie(place)
  if (tie && tie.w >= Number(item.w)) return
  const visibleFrom = item.rl as string | undefined
  const waiting: Waiting = {
    ...place,
    accountId: String(item.p1),
    round,
    ...(visibleFrom !== undefined && { visibleFrom }),
    ...(typeof item.ar === 'string' && { article: item.ar }),
    articles,
  }
  const author = articles.length > 0 && !waiting.accountId.startsWith('staff#')
  const untold = author && !tie?.told
  const draft = untold ? await draftRecords.fresh(draftId) : undefined
  const reason = untold ? waitsFor(draft, waiting, new Date().toISOString()) : undefined
  if (untold && !reason) await tell([noticeOf(waiting, draft?.title ?? '', writtenAt)])
  if (untold && reason === 'time') await waitForTime(waiting)
  const names = countedAdoptions(item).get(version) ?? []
  const told = tie?.told || (untold && !reason)
  const after = { w: Number(item.w), names, ...(told && { told: true }) }
  await writeTie(place, tie, after, untold && reason === 'publication' ? waiting : undefined)
}

const publicVersions = (item: Stored | undefined): number[] =>
  ((item?.versions ?? []) as { version: number; publishedAt?: string }[]).flatMap((each) =>
    each.publishedAt ? [each.version] : [],
  )
const releases = (item: Stored | undefined): string =>
  JSON.stringify(((item?.rounds ?? []) as { releasedAt?: string }[]).map(({ releasedAt }) => releasedAt ?? ''))

/** A version was published, or a round's results released: authors who waited for it are told. */
export const tellOfPublication = async ({ before, after }: StreamChange, tell: Tell): Promise<void> => {
  if (after?._et !== 'Draft') return
  const versions = publicVersions(after)
  const same = publicVersions(before).join() === versions.join() && releases(before) === releases(after)
  if (same && Boolean(before?.withdrawn) === Boolean(after.withdrawn)) return
  const draftId = String(after.pk).slice(2)
  const draft = await draftRecords.fresh(draftId)
  for (const version of versions) {
    const pk = adoptionKeys.version(draftId, version)
    for (const entry of await queryPartition<Entry>({ pk, skPrefix: 'W#' })) {
      const reason = waitsFor(draft, entry, new Date().toISOString())
      if (reason === 'publication') continue
      if (reason === 'time') await waitForTime(entry)
      else await tell([noticeOf(entry, draft?.title ?? '', String(after.updatedAt))])
      if (reason === undefined) await toldOf({ pk, sk: entry.sk }, entry)
      else await forget({ pk, sk: entry.sk })
    }
  }
}

const forget = async (Key: { pk: string; sk: string }): Promise<void> => {
  await documentClient().send(new DeleteCommand({ TableName: config().tableName, Key }))
}

/** Tells what waited for its time only. Run every few minutes. */
export const tellDueAdoptions = async (now: Date, tell: Tell): Promise<number> => {
  const at = now.toISOString()
  const { Items = [] } = await documentClient().send(
    new QueryCommand({
      TableName: config().tableName,
      KeyConditionExpression: 'pk = :pk AND sk < :now',
      ExpressionAttributeValues: { ':pk': ADOPTIONS_DUE, ':now': at },
      Limit: 200,
    }),
  )
  let told = 0
  for (const entry of Items as Entry[]) {
    const draft = await draftRecords.get(entry.draftId)
    const tie = await readTie(entry)
    // Taken down or untied meanwhile: its author need not hear of it.
    const stands = tie !== undefined && tie.names.length > 0 && !tie.told && !waitsFor(draft, entry, at)
    if (!stands) await forget({ pk: entry.pk, sk: entry.sk })
    else {
      await tell([noticeOf(entry, draft?.title ?? '', entry.visibleFrom ?? at)])
      await toldOf({ pk: entry.pk, sk: entry.sk }, entry)
      told++
    }
  }
  return told
}
