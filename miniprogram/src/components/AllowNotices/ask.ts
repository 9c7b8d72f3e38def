import type { subscribeAnswers } from '@shared/accounts/noticeWords'
import Taro from '@tarojs/taro'

type SubscribeAnswer = (typeof subscribeAnswers)[number]

/** What WeChat's dialog answered, by template; nothing where it did not open (turned off in WeChat's settings). */
export type Answers = { templateId: string; answer: SubscribeAnswer }[]

const KNOWN: readonly string[] = ['accept', 'acceptWithAudio', 'acceptWithAlert', 'reject', 'ban', 'filter']

/** Whether anybody can be asked here. */
export const canAsk = async (): Promise<boolean> => true

/**
 * WeChat's own dialog. Only within a tap, before anything is waited for; three templates at most, one-time and long-term
 * ones never together (wx.requestSubscribeMessage).
 */
export const ask = async (templates: readonly { id: string; name: string }[]): Promise<Answers> => {
  const answer = (await Taro.requestSubscribeMessage({ tmplIds: templates.map(({ id }) => id) } as Parameters<
    typeof Taro.requestSubscribeMessage
  >[0]).catch(() => ({}))) as Record<string, unknown>
  return templates.flatMap(({ id }) =>
    KNOWN.includes(String(answer[id])) ? [{ templateId: id, answer: answer[id] as SubscribeAnswer }] : [],
  )
}
