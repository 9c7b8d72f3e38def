import { loadConfig } from '../../config'
import { confirm } from '../../state/feedback'
import { sessionStore } from '../../state/session'
import type { Answers } from './ask'

/** A browser has no WeChat to ask; where the local double is configured, its people can be. */
export const canAsk = async (): Promise<boolean> => {
  const { doubleBase } = await loadConfig()
  return !!doubleBase && sessionStore.get()?.code !== undefined
}

/** The words of WeChat's dialog; the double keeps the answer as WeChat would. */
export const ask = async (templates: readonly { id: string; name: string }[]): Promise<Answers> => {
  const { doubleBase } = await loadConfig()
  const person = sessionStore.get()?.code
  if (!doubleBase || !person) return []
  const yes = await confirm({
    title: '“立法民意直通车”申请发送通知',
    text: `（本机演示，代替微信的询问）\n${templates.map(({ name }) => name).join('、')}`,
    yes: '允许',
    no: '拒绝',
  })
  const answer = yes ? 'accept' : 'reject'
  const templateIds = templates.map(({ id }) => id)
  await fetch(`${doubleBase}/__double/subscriptions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person, templateIds, answer }),
  })
  return templateIds.map((templateId) => ({ templateId, answer }))
}
