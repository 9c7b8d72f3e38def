import { client, newResident, signIn } from '../support/client'
import { eventually } from '../support/eventually'
import { type Ask, type Asks, each, good, once, openDraft, opinion } from './asks'
import { callerNames, idOf, type World } from './people'

const ticket = () => good(client().post('/login-tickets'))

/** Everyone but the first two with a session that nobody else uses. */
const strangers = async (): Promise<Ask['as']> =>
  Object.fromEntries(await Promise.all(callerNames.slice(2).map(async (name) => [name, await newResident()])))

/** A PC session of the resident's. */
const pcSession = async ({ people: { resident } }: World): Promise<string> => {
  const { ticketId, secret } = await ticket()
  await good(resident.post(`/login-tickets/${ticketId}/approval`))
  await good(client().get(`/login-tickets/${ticketId}?secret=${secret}`))
  const { items } = await good(resident.get('/me/sessions'))
  return items[0].id
}

let number = Date.now() % 100_000_000
const newPhone = () => {
  number = (number + 1) % 100_000_000
  return `135${String(number).padStart(8, '0')}`
}
/** Somebody for whom a role was prepared, who has not accepted it. */
const proposedPerson = async ({ office }: World): Promise<string> => {
  const phone = newPhone()
  await good(office.post('/people', { name: '待确认', phone, roles: ['statistics'] }))
  const person = await signIn(`demo-resident-${6_000_000 + (number % 900_000)}`)
  const consent = (await person.get('/privacy')).body.version
  await good(person.post('/me/phone', { code: `demo-phone-${phone}`, consent, takeOver: true }))
  return idOf(person)
}
const stranger = (input?: unknown) =>
  once(async () => ({ params: { accountId: await idOf(await newResident()) }, input }))

const notification = async (world: World): Promise<string> => {
  const draftId = await openDraft(world)
  const opinionId = await opinion(world, draftId)
  await good(world.staff.put(`/opinions/${opinionId}/decision`, { result: 'noted', reply: '留作参考。' }))
  const told = await eventually(async () =>
    (await world.people.resident.get('/me/notifications')).body.items.find(
      (item: { opinionId?: string }) => item.opinionId === opinionId,
    ),
  )
  return told.id
}

/** A handler's bulk decision that is done and may be undone. */
const job = async (world: World): Promise<Ask> => {
  const draftId = await openDraft(world)
  const ids = [await opinion(world, draftId)]
  const input = { ids, result: 'noted', reply: '留作参考。', noticeDelayMinutes: 30 }
  const { jobId } = await good(world.staff.post(`/drafts/${draftId}/decisions`, input))
  await eventually(async () => (await world.staff.get(`/jobs/${jobId}`)).body.status === 'done')
  return { params: { jobId } }
}

export const asksOfAccounts: Asks = {
  'GET /health': once(),
  'GET /identity': once(),
  'GET /privacy': once(),
  'GET /status': once(),
  'GET /wechat/events': once(() => ({ input: { signature: 'a', timestamp: '1', nonce: '2', echostr: 'x' } })),
  'POST /wechat/events': once(() => ({ input: { ToUserName: 'x', Encrypt: 'eA==' } })),

  'POST /sessions': each(() => ({ input: { code: 'demo-resident-8888' } })),
  'DELETE /sessions/current': once(async () => ({ as: await strangers() })),
  'GET /me/sessions': once(),
  'DELETE /me/sessions/{sessionId}': once(async (world) => ({ params: { sessionId: await pcSession(world) } })),
  'GET /me': once(),
  'PATCH /me': once(() => ({ input: { name: '矩阵测试' } })),
  'GET /me/export': once(),
  'POST /me/phone': once(async () => ({
    input: { code: 'nonsense', consent: (await client().get('/privacy')).body.version },
  })),
  'DELETE /me/phone': once(async () => ({ as: { resident: await newResident(), other: await newResident() } })),
  'POST /me/roles': once(() => ({ input: { invitation: 'ABCDEFGH' } })),
  'GET /people': once(),
  'GET /prepared-people': once(),
  'DELETE /prepared-people/{preparedId}': once(async ({ office }) => ({
    params: {
      preparedId: (await good(office.post('/people', { name: '待撤回', phone: newPhone(), roles: ['statistics'] }))).id,
    },
  })),
  'POST /people': each(() => ({ input: { name: '矩阵新人', phone: newPhone(), roles: ['statistics'] } })),
  'POST /people/{accountId}/roles/confirmation': once(async (world) => ({
    params: { accountId: await proposedPerson(world) },
  })),
  'PUT /people/{accountId}/roles': stranger({ roles: ['statistics'] }),
  'POST /people/{accountId}/deactivation': stranger(),
  'POST /people/{accountId}/reactivation': stranger(),
  'GET /me/notice-settings': once(),
  'POST /me/notice-settings/answers': once(() => ({ input: { answers: [{ templateId: 'x', answer: 'reject' }] } })),
  'GET /me/notifications': once(),
  'PUT /me/notifications/{id}/read': once(async (world) => ({ params: { id: await notification(world) } })),
  'PUT /me/notifications/read': once(() => ({ input: {} })),
  'POST /login-tickets': once(),
  'POST /login-tickets/{ticketId}/approval': each(async () => ({ params: { ticketId: (await ticket()).ticketId } })),
  'GET /login-tickets/{ticketId}/origin': once(async () => ({ params: { ticketId: (await ticket()).ticketId } })),
  'GET /login-tickets/{ticketId}': once(async () => {
    const { ticketId, secret } = await ticket()
    return { params: { ticketId }, input: { secret } }
  }),

  'GET /jobs/{jobId}': once(job),
  'GET /jobs': once(),
  'POST /jobs/{jobId}/cancellation': once(job),
  'POST /jobs/{jobId}/undo': once(job),
  'GET /jobs/{jobId}/refusals': once(job),
  'GET /audit-log': once(),
  'POST /audit-log/exports': once(() => ({ input: {} })),
  'GET /audit-log/exports/{exportId}': once(async ({ office }) => ({
    params: { exportId: (await good(office.post('/audit-log/exports', {}))).exportId },
  })),

  'DELETE /me': once(),
}
