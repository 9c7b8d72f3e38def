import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { deliverNotices } from '../accounts/deliverNotices'
import { recordChanges } from '../audit/recordChanges'
import { endSockets } from '../chat/endSockets'
import { followDue } from '../chat/followDue'
import { followName } from '../chat/followName'
import { notifyOfMessage } from '../chat/notifyOfMessage'
import { linkOpinion } from '../chat/proposeOpinion'
import { repairConversations } from '../chat/repairConversations'
import { notifyOfSignOff } from '../drafts/notifyOfSignOff'
import { tellOfDraft } from '../drafts/tellOfDraft'
import { noticeWhenDone } from '../jobs/noticeWhenDone'
import { countSupports } from '../opinions/countSupports'
import { notifyAuthorOfDecision } from '../opinions/notifyAuthorOfDecision'
import { notifyOfAdvice, planAdviceReminders } from '../opinions/notifyOfAdvice'
import { listForRecheck } from '../opinions/recheckWords'
import { planTellingRelease } from '../opinions/tellOfRelease'
import { planTellingSupporters } from '../opinions/tellSupporters'
import { tellOfPublication, tieAdoptions } from '../opinions/tieAdoptions'
import { watchForFloods } from '../opinions/watchForFloods'
import { log, placesOf } from '../platform/log'
import { notify } from '../platform/notify'
import { keepQueueIndex } from '../platform/queueIndex/keep'
import { type Notice, type StreamChange, streamChange } from '../platform/streamChange'
import { passing } from '../platform/table'
import { notifyProposer } from '../proposals/notifyProposer'
import { notifyContactPoint } from '../stations/notifyContactPoint'
import { countAnswers } from '../statistics/countAnswers'
import { countContactPoints } from '../statistics/countContactPoints'
import { countHolders } from '../statistics/countHolders'
import { countOpinions } from '../statistics/countOpinions'
import { answerBeat, measure } from './measure'
import { putAside } from './putAside'
import { startJob } from './startJob'

/** What counts a batch at once. */
const counts: ((changes: readonly StreamChange[]) => Promise<void>)[] = [countOpinions, countSupports]

/** What becomes of one record besides counting. Each may see a record twice and must not mind. */
const reactions: ((change: StreamChange) => Promise<void>)[] = [
  answerBeat,
  startJob,
  listForRecheck,
  followName,
  followDue,
  linkOpinion,
  endSockets,
  planTellingSupporters,
  planTellingRelease,
  planAdviceReminders,
  tellOfDraft,
  countContactPoints,
  countAnswers,
  countHolders,
  async (change) => notify(await noticesOf(change), change),
  (change) => tieAdoptions(change, (notices) => notify(notices, change)),
  (change) => tellOfPublication(change, (notices) => notify(notices, change)),
]

const noticesOf = async (change: StreamChange): Promise<Notice[]> => [
  ...notifyAuthorOfDecision(change),
  ...notifyOfSignOff(change),
  ...notifyOfAdvice(change),
  ...notifyProposer(change),
  ...noticeWhenDone(change),
  ...(await notifyOfMessage(change)),
  ...(await notifyContactPoint(change)),
  ...(await watchForFloods(change)),
]

/** A restore brings back what everybody was told of, and what is counted, before. */
const isNews = ({ change: { before, after } }: { change: StreamChange }): boolean => before !== undefined || !after?._rs

/**
 * The table's stream: counters, notifications, jobs. A record that cannot be worked on is put aside whole, by itself,
 * and the rest goes on; what only waits for better times is delivered again.
 */
export const handler = async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const changes = event.Records.map((record) => ({ record, change: streamChange(record) })).filter(isNews)
  const failed: Failed = new Map()
  measure(
    changes.map(({ change }) => change),
    Date.now(),
  )
  for (const count of counts) await together(count, changes, failed)
  await together(recordChanges, changes, failed)
  await together(keepQueueIndex, changes, failed)
  await together(repairConversations, changes, failed)
  for (const each of changes)
    for (const react of reactions) await guarded(() => react(each.change), each.record, failed)
  // Last, as WeChat may take its time over it.
  await together(deliverNotices, changes, failed)
  for (const [record, reasons] of failed) await putAside(record, [...new Set(reasons)].join(', '))
  const requests = [...new Set(changes.flatMap(({ record }) => requestOf(record) ?? []))]
  if (requests.length > 0) log.info('batch', { records: event.Records.length, requests })
  return { batchItemFailures: [] }
}

type Changed = { record: DynamoDBRecord; change: StreamChange }
/** Why records could not be worked on: each is put aside once, however many reactions it failed in. */
type Failed = Map<DynamoDBRecord, string[]>

/** A whole batch at once; where that fails, one of them is the poison: each by itself, so that only that one is put aside. */
const together = async (
  work: (changes: readonly StreamChange[]) => Promise<void>,
  changes: readonly Changed[],
  failed: Failed,
): Promise<void> => {
  try {
    await work(changes.map(({ change }) => change))
  } catch (error) {
    if (passing(error)) throw error
    for (const { record, change } of changes) await guarded(() => work([change]), record, failed)
  }
}

/** The request that wrote it: by its id one follows what a person did from their phone to here. */
const requestOf = ({ dynamodb }: DynamoDBRecord): string | undefined =>
  (dynamodb?.NewImage ?? dynamodb?.OldImage)?.rq?.S?.split('@')[0]

const guarded = async (work: () => Promise<void>, record: DynamoDBRecord, failed: Failed): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (passing(error)) throw error
    const name = error instanceof Error ? error.name : 'unknown'
    log.error('record put aside', {
      eventId: record.eventID,
      request: requestOf(record),
      name,
      stack: placesOf(error),
    })
    failed.set(record, [...(failed.get(record) ?? []), name])
  }
}
