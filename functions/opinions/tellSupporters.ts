import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { type Result, resultNames } from '@shared/opinions/endpoints'
import { PutItemCommand } from 'dynamodb-toolbox'
import { config } from '../platform/config'
import { derivedId } from '../platform/ids'
import { JobEntity } from '../platform/jobEntities'
import type { JobRunner } from '../platform/jobs'
import { type OpinionRecord, queuePlace } from '../platform/opinionRecords'
import type { Notice, StreamChange } from '../platform/streamChange'
import { conditionFailed, documentClient, ttl } from '../platform/table'
import { notifyAuthorOfDecision } from './notifyAuthorOfDecision'
import { supportPlaces } from './publicView'

const KIND = 'tellSupporters'
const KEPT_SECONDS = 30 * 86_400

type Told = { opinionId: string; draftId: string; text: string; event: string; at: string }

const wordsOf = (article: unknown, result: Result) =>
  `您支持的${typeof article === 'string' ? `关于${article}的` : ''}意见有了处理结果：${resultNames[result]}。点击查看答复。`

/**
 * A public opinion got its answer: a job tells those who support it, who may be many thousand. Its id derives from the
 * event, so that a record seen twice makes one job.
 */
export const planTellingSupporters = async (change: StreamChange): Promise<void> => {
  const { after } = change
  if (after?._et !== 'Opinion' || typeof after.pb !== 'string') return
  const notice = notifyAuthorOfDecision(change).find(
    ({ kind }) => kind === 'opinion_decided' || kind === 'opinion_revised',
  )
  const decision = after.de as { result: Result } | undefined
  if (!notice || !decision) return
  const opinionId = String(after.pk).slice(2)
  const at = notice.at ?? change.at
  await queueTelling(notice.event, {
    opinionId,
    draftId: queuePlace(String(after.p2)).draftId,
    text: wordsOf(after.ar, decision.result),
    event: `supported#${notice.event}`,
    at,
  })
}

/** The same where the results of a round are released together. */
export const supportersOfReleased = async (record: OpinionRecord, draftId: string, at: string): Promise<void> => {
  if (!record.decision || record.publicAt === undefined) return
  const event = `released#${record.id}`
  const text = wordsOf(record.article, record.decision.result as Result)
  await queueTelling(event, { opinionId: record.id, draftId, text, event: `supported#${event}`, at })
}

const queueTelling = async (event: string, input: Told): Promise<void> => {
  documentClient()
  try {
    await JobEntity.build(PutItemCommand)
      .item({
        id: derivedId(KIND, event),
        kind: KIND,
        status: 'queued',
        ownerId: 'stream',
        draftId: input.draftId,
        input,
        done: 0,
        total: 0,
        createdAt: input.at,
        updatedAt: input.at,
        ttl: ttl(new Date(input.at), KEPT_SECONDS),
        by: 'stream',
      })
      .options({ condition: { attr: 'kind', exists: false } })
      .send()
  } catch (error) {
    if (!conditionFailed(error)) throw error
  }
}

type Place = { shard: number; after?: Record<string, unknown> }

/** Tells every supporter, a page at a time; a run that is ended goes on from its page. Telling twice is telling once. */
export const tellSupporters =
  (notify: (notices: readonly Notice[], change: Pick<StreamChange, 'at'>) => Promise<void>): JobRunner =>
  async (job, control) => {
    const { opinionId, draftId, text, event, at } = job.input as Told
    const places = supportPlaces(opinionId)
    let { shard, after } = (job.place as Place | undefined) ?? { shard: 0 }
    let done = job.done
    documentClient()
    while (shard < places.length) {
      const { Items = [], LastEvaluatedKey } = await documentClient().send(
        new QueryCommand({
          TableName: config().tableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': `SU#${places[shard]}` },
          Limit: 100,
          ExclusiveStartKey: after,
        }),
      )
      const people = (Items as { sk: string; on: boolean }[]).filter(({ on }) => on)
      await notify(
        people.map(({ sk }) => ({ accountId: sk, event, at, kind: 'supported_decided', text, opinionId, draftId })),
        { at },
      )
      done += people.length
      after = LastEvaluatedKey
      if (!after) shard++
      await control.save({ done, place: { shard, ...(after && { after }) } })
      if (control.timeLeft() < 60_000 && shard < places.length) return 'again'
    }
    return { done, result: { told: done } }
  }
