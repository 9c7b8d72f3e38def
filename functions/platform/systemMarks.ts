import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { config } from './config'
import { documentClient } from './table'

/**
 * Small marks of how the system is doing, for the status page: each is one item that the part concerned writes over.
 * `beat` is written by the schedule, `stream` by the stream when it meets that beat: the time between is the delay.
 */
export type Marks = {
  beat: { at: string }
  stream: { beat: string; at: string }
  export: { at: string; jobId: string; draftId?: string }
  jobFailure: { at: string; jobId: string; kind: string }
  aside: { at: string; name: string }
  wechat: { at: string; api: string; errcode: number }
}
type Name = keyof Marks

const KEYS: Record<Name, string> = {
  beat: 'MARK#BEAT',
  stream: 'MARK#STREAM',
  export: 'MARK#EXPORT',
  jobFailure: 'MARK#JOB_FAILURE',
  aside: 'MARK#ASIDE',
  wechat: 'MARK#WECHAT',
}
const keyOf = (name: Name) => ({ pk: 'SYSTEM', sk: KEYS[name] })

export const isMark = (name: Name, item: Record<string, unknown> | undefined): boolean =>
  item?.pk === 'SYSTEM' && item.sk === KEYS[name]

export const putMark = async <N extends Name>(name: N, value: Marks[N]): Promise<void> => {
  await documentClient().send(
    new PutCommand({ TableName: config().tableName, Item: { ...keyOf(name), _et: 'System', value } }),
  )
}

export const readMark = async <N extends Name>(name: N): Promise<Marks[N] | undefined> =>
  (
    await documentClient().send(
      new GetCommand({ TableName: config().tableName, Key: keyOf(name), ConsistentRead: true }),
    )
  ).Item?.value as Marks[N] | undefined
