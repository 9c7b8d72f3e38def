import type { Client } from '../support/client'
import { upload } from '../support/files'
import { type Asks, at, each, good, once, openDraft, shared, suggestionWords, type Talk, talk } from './asks'
import type { World } from './people'

type Fill = (world: World, talk: Talk) => Promise<unknown> | unknown

/** A conversation of a resident with the deputy, made ready by `fill`, which answers the input. */
const one = (fill: Fill = () => undefined) =>
  once(async (world) => {
    const made = await talk(world)
    const input = await fill(world, made)
    return { params: { conversationId: made.conversationId }, input, as: made.as }
  })
/** A conversation to look at. */
const seen = once(async (world) => {
  const { conversationId, as } = await shared(world, 'talk', (each) => talk(each))
  return { params: { conversationId }, as }
})
const closed: Fill = async ({ people: { deputy } }, { conversationId }) => {
  await good(deputy.post(`/conversations/${conversationId}/messages`, { text: '已经修好了。' }))
  await good(deputy.post(`/conversations/${conversationId}/closure`, { outcome: 'answered', summary: '已修好' }))
}
const urgent: Fill = ({ people: { deputy } }, { conversationId }) =>
  good(deputy.post(`/conversations/${conversationId}/urgent-report`, { note: '燃气泄漏' }))
const then =
  (first: Fill, input?: unknown): Fill =>
  async (world, made) => {
    await first(world, made)
    return input
  }

const message = (text: string, input?: unknown) =>
  once(async (world) => {
    const { conversationId, who, as } = await talk(world)
    const sent = await good(who.post(`/conversations/${conversationId}/messages`, { text }))
    return { params: { conversationId, messageId: sent.id }, input, as }
  })

const suggested = async (world: World) => {
  const { conversationId, as } = await talk(world)
  const { deputy } = world.people
  const { id } = await good(deputy.post(`/conversations/${conversationId}/suggestion`, suggestionWords))
  return { suggestionId: id as string, as }
}
const suggestion = (steps: ((office: Client, deputy: Client, path: string) => Promise<unknown>)[], input?: unknown) =>
  once(async (world) => {
    const { suggestionId, as } = await suggested(world)
    for (const step of steps) await step(world.office, world.people.deputy, `/suggestions/${suggestionId}`)
    return { params: { suggestionId }, input, as }
  })
const returned = (office: Client, _: Client, path: string) => good(office.post(`${path}/return`, { reason: '请补充' }))
const assigned = (office: Client, _: Client, path: string) =>
  good(office.post(`${path}/assignment`, { unit: '市住建局' }))
const answered = (office: Client, _: Client, path: string) =>
  good(office.post(`${path}/answer`, { result: 'A', text: '已办理。' }))
const judged = (_: Client, deputy: Client, path: string) =>
  good(deputy.post(`${path}/verdict`, { verdict: 'satisfied' }))

const handed = async (world: World) => {
  const { conversationId, as } = await talk(world)
  const { deputy } = world.people
  const { id } = await good(deputy.post(`/conversations/${conversationId}/handovers`, { to: 'hotline', note: '请修' }))
  return { params: { handoverId: id as string }, as }
}

export const asksOfChat: Asks = {
  'POST /conversations': once(({ deputy2Id }) => ({ input: { deputyId: deputy2Id, text: '您好，我想反映一件事' } })),
  'GET /conversations': once(),
  'GET /conversations/{conversationId}': seen,
  'GET /conversations/{conversationId}/messages': seen,
  'POST /conversations/{conversationId}/messages': one(() => ({ text: '请问有消息吗' })),
  'PUT /conversations/{conversationId}/read': once(async (world) => {
    const { conversationId, who, as } = await talk(world)
    const { items } = await good(who.get(`/conversations/${conversationId}/messages`))
    return { params: { conversationId }, input: { messageId: items[0].id }, as }
  }),
  'POST /conversations/{conversationId}/closure': one(() => ({ outcome: 'answered', summary: '已答复' })),
  'POST /conversations/{conversationId}/reopening': one(then(closed, { text: '又坏了' })),
  'PUT /conversations/{conversationId}/rating': one(then(closed, { stars: 5, answered: true })),
  'POST /conversations/{conversationId}/reminder': one(),
  'POST /conversations/{conversationId}/transfer': one(({ deputy2Id }) => ({
    deputyId: deputy2Id,
    reason: '属于二区',
  })),
  'PUT /conversations/{conversationId}/history': one(() => ({ keepsHistory: true })),
  'POST /conversations/{conversationId}/messages/{messageId}/recall': message('发错了'),
  'POST /conversations/{conversationId}/messages/{messageId}/review': message('【违规】的话'),
  'POST /conversations/{conversationId}/report': one(() => ({ reason: '辱骂' })),
  'GET /conversation-reports': once(),
  'PUT /conversations/{conversationId}/block': one(async (_, { conversationId, who }) => {
    await good(who.post(`/conversations/${conversationId}/report`, { reason: '辱骂' }))
    return { reason: '多次辱骂', days: 1 }
  }),
  'DELETE /conversations/{conversationId}/block': one(async (_, { conversationId, who }) => {
    await good(who.post(`/conversations/${conversationId}/report`, { reason: '辱骂' }))
  }),
  'GET /held-messages': once(),
  'POST /conversations/{conversationId}/messages/{messageId}/release': message('【复核】的话'),
  'POST /conversations/{conversationId}/messages/{messageId}/refusal': message('【复核】的话', { reason: '违规' }),
  'POST /socket-tickets': once(),
  'POST /conversations/{conversationId}/suggestion': one(() => suggestionWords),
  'GET /suggestions': once(() => ({ input: { scope: 'office' } })),
  'GET /suggestions/{suggestionId}': suggestion([]),
  'PUT /suggestions/{suggestionId}': suggestion([returned], suggestionWords),
  'POST /suggestions/{suggestionId}/return': suggestion([], { reason: '请补充' }),
  'POST /suggestions/{suggestionId}/assignment': suggestion([], { unit: '市住建局' }),
  'POST /suggestions/{suggestionId}/answer': suggestion([assigned], { result: 'A', text: '已办理。' }),
  'POST /suggestions/{suggestionId}/verdict': suggestion([assigned, answered], { verdict: 'satisfied' }),
  'PUT /suggestions/{suggestionId}/publication': suggestion([assigned, answered, judged]),
  'GET /deputies/{deputyId}/qrcode': once(({ deputyId }) => ({ params: { deputyId } })),
  'GET /stations/{stationId}/qrcode': once(({ stationId }) => ({ params: { stationId } })),
  'GET /source-codes/{code}': once(async ({ office, deputyId }) => ({
    params: { code: (await good(office.get(`/deputies/${deputyId}/qrcode`))).code },
  })),
  'POST /conversations/{conversationId}/extension': one(() => ({ days: 1, reason: '需要现场查看' })),
  'PUT /conversations/{conversationId}/category': one(() => ({ category: '住房物业' })),
  'POST /conversations/{conversationId}/urgent-report': one(() => ({ note: '燃气泄漏' })),
  'GET /urgent-reports': once(),
  'POST /conversations/{conversationId}/urgent-report/acknowledgement': one(then(urgent)),
  'POST /conversations/{conversationId}/handovers': one(() => ({ to: 'hotline', note: '请修路灯' })),
  'GET /conversations/{conversationId}/handovers': seen,
  'GET /handovers': once(),
  'POST /handovers/{handoverId}/answer': once(async (world) => ({ ...(await handed(world)), input: { text: '已办' } })),
  'POST /handovers/{handoverId}/return': once(async (world) => ({
    ...(await handed(world)),
    input: { reason: '不属' },
  })),
  'GET /me/phrases': once(),
  'PUT /me/phrases': once(() => ({ input: { items: ['您好，已收到。'] } })),
  'GET /conversations/{conversationId}/memo': seen,
  'PUT /conversations/{conversationId}/memo': one(() => ({ text: '周四去看现场' })),
  'PUT /conversations/{conversationId}/opinion-proposal': one(async (world) => ({
    draftId: await openDraft(world),
    article: null,
    text: '建议增加路灯维护的规定。',
  })),
  'DELETE /conversations/{conversationId}/opinion-proposal': one(),
}

const seat = { level: '市人大代表', term: '第十七届', district: '演示一区' }
const place = { name: '矩阵站', district: '演示一区', address: '测试路 2 号' }
const point = { name: '矩阵联系点', district: '演示一区', address: '测试路 3 号' }
const newPoint = async ({ office }: World): Promise<string> => (await good(office.post('/contact-points', point))).id

/** A table that the administrator uploaded, looked at only. */
const tableFile = once(async ({ people: { admin } }) => ({
  input: { uploadId: await upload(admin, Buffer.from('不是表格'), '表.xlsx'), preview: true },
}))

export const asksOfPlaces: Asks = {
  'POST /people-imports': tableFile,
  'POST /deputy-imports': tableFile,
  'POST /station-imports': tableFile,
  'POST /contact-point-imports': tableFile,
  'GET /import-template': once(() => ({ input: { kind: 'stations' } })),
  'GET /deputies': once(),
  'GET /deputies/{deputyId}': once(({ deputyId }) => ({ params: { deputyId } })),
  'POST /deputies': once(() => ({ input: { ...seat, name: '矩阵新代表' } })),
  'PATCH /deputies/{deputyId}': once(async ({ office }) => ({
    params: { deputyId: (await good(office.post('/deputies', { ...seat, name: '矩阵代表丙' }))).id },
    input: { sector: '教师' },
  })),
  'PUT /deputies/{deputyId}/leave': once(({ deputyId, deputy2Id }) => ({
    params: { deputyId },
    input: { from: at(300).slice(0, 10), until: at(301).slice(0, 10), standInId: deputy2Id },
  })),
  'DELETE /deputies/{deputyId}/leave': once(({ deputy2Id }) => ({ params: { deputyId: deputy2Id } })),
  'GET /stations': once(),
  'GET /stations/{stationId}': once(({ stationId }) => ({ params: { stationId } })),
  'POST /stations': once(() => ({ input: place })),
  'PATCH /stations/{stationId}': once(async ({ office }) => ({
    params: { stationId: (await good(office.post('/stations', place))).id },
    input: { hours: '周一至周五' },
  })),
  'GET /contact-points': once(),
  'GET /contact-points/{contactPointId}': once(async (world) => ({
    params: { contactPointId: await newPoint(world) },
  })),
  'POST /contact-points': once(() => ({ input: point })),
  'PATCH /contact-points/{contactPointId}': once(async (world) => ({
    params: { contactPointId: await newPoint(world) },
    input: { hours: '周一至周五' },
  })),
  'GET /contact-points/{contactPointId}/qrcode': once(async (world) => ({
    params: { contactPointId: await newPoint(world) },
  })),
  'GET /contact-points/{contactPointId}/requests': once(async (world) => ({
    params: { contactPointId: await newPoint(world) },
  })),
  'POST /drafts/{draftId}/contact-point-requests': once(async (world) => ({
    params: { draftId: await openDraft(world) },
    input: { contactPointIds: [await newPoint(world)], dueAt: at(5) },
  })),
  'GET /drafts/{draftId}/contact-point-requests': once(async (world) => ({
    params: { draftId: await openDraft(world) },
  })),
  'POST /uploads': each(() => ({ input: { name: '照片.jpg', size: 10 } })),
}
