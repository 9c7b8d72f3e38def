import { demoAccounts, openidOf } from './accounts'
import { type Call, type Context, subscriptionKey } from './interfaces'
import type { Switch } from './state'
import { templateById } from './templates'

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const MOST_ASKED = 3
const MODES = ['busy', 'quota', 'slow', 'unreachable', 'errcode']

/**
 * What WeChat has no interface for: a phone in somebody's hand, and tests that want its bad days.
 *
 * - `GET /accounts` the demo accounts · `POST /codes {person}` a sign-in code of that person, for once
 * - `POST /phone-codes {phone}` what a tap on the phone button gives, for once
 * - `GET /sent`, `DELETE /sent` subscribe messages · `POST /refusals {openid, templateId?}`, `DELETE /refusals`
 * - `POST /subscriptions {person or openid, templateIds, answer}` what somebody answered WeChat's dialog
 *   (wx.requestSubscribeMessage): each `accept` allows one message more, of a long-term template any number
 * - `GET /texts`, `DELETE /texts` text messages that the city's gateway took
 * - `POST /switch {interface, mode, ms?, errcode?, times?}` mode busy, quota, slow, unreachable, errcode or off;
 *   interface the last part of its path, or * · `GET /switch` · `DELETE /switch`
 * - `POST /tokens/end` all access tokens end now · `POST /visits/end {person or openid}` the person was last there long ago
 * - `GET /pushes` verdicts pushed
 */
export const controls = (route: string, { body }: Call, { state }: Context): object | undefined => {
  switch (route) {
    case 'GET /accounts':
      return { items: demoAccounts.map((account) => ({ ...account, openid: openidOf(account.code) })) }
    case 'POST /codes': {
      const person = text(body.person) ?? `person-${state.now()}-${Math.random()}`
      return { code: state.codes.make(person), openid: openidOf(person) }
    }
    case 'POST /phone-codes':
      return { code: state.codes.make(text(body.phone) ?? '13900000099') }
    case 'GET /sent':
      return { items: state.sent }
    case 'DELETE /sent':
      state.sent.length = 0
      return { items: [] }
    case 'POST /subscriptions': {
      const ids = (body.templateIds as string[] | undefined) ?? []
      if (ids.length > MOST_ASKED) return { errCode: 20003, errMsg: 'templateIds count is out of max bounds' }
      if (new Set(ids.map((id) => templateById(id)?.longTerm ?? false)).size > 1)
        return { errCode: 20012, errMsg: 'one-time and long-term templates cannot be asked together' }
      const openid = text(body.openid) ?? openidOf(text(body.person) ?? '')
      const answer = text(body.answer) ?? 'accept'
      for (const id of ids) {
        const key = subscriptionKey(openid, id)
        state.subscriptions.set(key, answer === 'accept' ? (state.subscriptions.get(key) ?? 0) + 1 : 0)
      }
      return { errMsg: 'requestSubscribeMessage:ok', ...Object.fromEntries(ids.map((id) => [id, answer])) }
    }
    case 'GET /texts':
      return { items: state.texts }
    case 'DELETE /texts':
      state.texts.length = 0
      return { items: [] }
    case 'POST /refusals': {
      const templateId = text(body.templateId)
      state.refusals.push({ openid: text(body.openid) ?? '', ...(templateId && { templateId }) })
      return { items: state.refusals }
    }
    case 'DELETE /refusals':
      state.refusals.length = 0
      return { items: [] }
    case 'POST /switch': {
      const name = text(body.interface) ?? '*'
      if (body.mode === 'off') state.switches.delete(name)
      else if (MODES.includes(String(body.mode))) state.switches.set(name, body as unknown as Switch)
      return { switches: Object.fromEntries(state.switches) }
    }
    case 'DELETE /switch':
      state.switches.clear()
      return { switches: {} }
    case 'GET /switch':
      return { switches: Object.fromEntries(state.switches) }
    case 'POST /tokens/end':
      state.tokens.endAll()
      return { ended: state.tokens.list().length }
    case 'POST /visits/end':
      state.people.forgetVisit(text(body.openid) ?? openidOf(text(body.person) ?? ''))
      return {}
    case 'GET /pushes':
      return { items: state.pushes }
    default:
      return undefined
  }
}
