import type { Output } from '@shared/api/endpoint'
import type { system as contract } from '@shared/system/endpoints'
import { cached } from '../platform/cache'
import { config } from '../platform/config'
import { draftRecords } from '../platform/draftRecords'
import { objects } from '../platform/objects'
import type { Operation } from '../platform/serve'
import { readMark } from '../platform/systemMarks'
import { WechatError, wechat } from '../platform/wechat/client'

type Status = Output<typeof contract.status>

/** The schedule beats every minute: without a beat for so long it stands still. */
const SILENT_MS = 3 * 60_000
/** Figures and notices come so late before somebody should look. */
const LATE_SECONDS = 60
const ASIDE = 'stream-aside/'

/** The interfaces whose daily quota a busy day may use up, by what people know them as. */
const QUOTAS = [
  ['文字内容检查', '/wxa/msg_sec_check'],
  ['图片和语音检查', '/wxa/media_check_async'],
  ['手机号验证', '/wxa/business/getuserphonenumber'],
  ['订阅消息', '/cgi-bin/message/subscribe/send'],
] as const

const quotas = cached(async (_: 'all'): Promise<Status['wechat']['quotas']> => {
  const { quota } = wechat()
  try {
    return await Promise.all(QUOTAS.map(async ([name, path]) => ({ name, ...(await quota(path)) })))
  } catch (error) {
    if (error instanceof WechatError) return undefined
    throw error
  }
}, 60_000)

const streamOf = (
  beat: { at: string } | undefined,
  answer: { beat: string; at: string } | undefined,
  now: Date,
): Status['stream'] => {
  if (!beat || now.getTime() - Date.parse(beat.at) > SILENT_MS) return { state: 'unknown', seenAt: answer?.at }
  const until = answer?.beat === beat.at ? Date.parse(answer.at) : now.getTime()
  const behindSeconds = Math.max(0, Math.round((until - Date.parse(beat.at)) / 1000))
  return { state: behindSeconds > LATE_SECONDS ? 'late' : 'well', behindSeconds, seenAt: answer?.at }
}

/** How the system is doing, from marks that its parts leave: six small reads and a list of files. */
export const status: Operation<typeof contract.status> = async (_input, _caller, { now }) => {
  const [beat, answer, made, failure, refusal, aside, left] = await Promise.all([
    readMark('beat'),
    readMark('stream'),
    readMark('export'),
    readMark('jobFailure'),
    readMark('wechat'),
    objects.list(ASIDE),
    quotas.get('all'),
  ])
  const put = aside.length > 0 ? await readMark('aside') : undefined
  const draft = made?.draftId ? await draftRecords.get(made.draftId) : undefined
  const silent = !beat || now.getTime() - Date.parse(beat.at) > SILENT_MS
  return {
    stage: config().stage,
    version: config().version,
    at: now.toISOString(),
    stream: streamOf(beat, answer, now),
    schedule: { state: silent ? 'silent' : 'well', at: beat?.at },
    aside: { count: aside.length, lastAt: put?.at },
    ...(made && { lastExport: { at: made.at, draftTitle: draft?.title } }),
    ...(failure && { lastJobFailure: { at: failure.at, kind: failure.kind } }),
    wechat: { quotas: left, ...(refusal && { refusedAt: refusal.at, errcode: refusal.errcode }) },
  }
}
