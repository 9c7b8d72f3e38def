import { loadConfig } from '../../config'
import { confirm } from '../../state/feedback'
import { sessionStore } from '../../state/session'
import { texts } from '../texts'
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
    title: texts.allowNotices.asksToNotify,
    text: texts.allowNotices.demoAsk(templates.map(({ name }) => name).join('、')),
    yes: texts.allowNotices.allow,
    no: texts.allowNotices.refuse,
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
