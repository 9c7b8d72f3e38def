import { regulation } from '../support/drafts'
import { upload } from '../support/files'
import { type Asks, at, each, good, hiddenDraft, once, openDraft, shared } from './asks'
import type { World } from './people'

const hidden = once(async (world) => ({
  params: { draftId: await shared(world, 'hidden', hiddenDraft), version: 1, a: 1, b: 1 },
}))
const open = once(async (world) => ({ params: { draftId: await shared(world, 'open', openDraft) } }))
const hiddenWith = (input: unknown, more: Record<string, string | number> = {}) =>
  once(async (world) => ({ params: { draftId: await hiddenDraft(world), version: 1, round: 1, ...more }, input }))
const openWith = (input: unknown, more: Record<string, string | number> = {}) =>
  once(async (world) => ({ params: { draftId: await openDraft(world), version: 1, round: 1, ...more }, input }))
const round = { opensAt: at(-1), closesAt: at(40), reason: '测试' }

/** A draft whose publication waits for a signature. */
const signOff = async (world: World, examined = false): Promise<string> => {
  const draftId = await hiddenDraft(world)
  await good(world.staff.patch(`/drafts/${draftId}`, { signOff: true }))
  const { awaiting } = await good(world.staff.put(`/drafts/${draftId}/publication`))
  if (examined) await good(world.office.post(`/sign-offs/${awaiting.signOffId}/examination`, { secrecy: 'cleared' }))
  return awaiting.signOffId
}
const signing = (input?: unknown, examined = false) =>
  once(async (world) => ({ params: { signOffId: await signOff(world, examined) }, input }))

/** A draft whose feedback the public reads. */
const answered = async (world: World): Promise<string> => {
  const draftId = await openDraft(world)
  await good(world.staff.put(`/drafts/${draftId}/feedback`, { text: '采纳情况的说明。' }))
  return draftId
}

export const asksOfDrafts: Asks = {
  'GET /drafts': once(),
  'GET /drafts/{draftId}': hidden,
  'GET /drafts/{draftId}/versions/{version}': hidden,
  'GET /drafts/{draftId}/versions/{a}/compare/{b}': hidden,
  'GET /drafts/{draftId}/versions/{a}/compare/{b}/document': hidden,
  'GET /drafts/{draftId}/versions/{version}/notes': hidden,
  'PUT /drafts/{draftId}/versions/{version}/notes': hiddenWith({ article: '第一条', text: '立法目的' }),
  'GET /drafts/{draftId}/materials': hidden,
  'PUT /drafts/{draftId}/materials': hiddenWith({ items: [] }),
  'PUT /drafts/{draftId}/versions/{version}/notes/publication': hiddenWith(undefined),
  'POST /drafts': once(() => ({ input: { title: '矩阵测试条例（草案）' } })),
  'PATCH /drafts/{draftId}': hiddenWith({ summary: '摘要' }),
  'POST /drafts/{draftId}/versions/preview': hiddenWith({ text: regulation }),
  'POST /drafts/{draftId}/versions': hiddenWith({ text: regulation }),
  'PUT /drafts/{draftId}/publication': hiddenWith({}),
  'DELETE /drafts/{draftId}/publication': openWith({ reason: '测试' }),
  'PUT /drafts/{draftId}/consultation': hiddenWith(round),
  'POST /drafts/{draftId}/consultations': hiddenWith({ ...round, version: 1 }),
  'GET /drafts/{draftId}/feedback': once(async (world) => ({
    params: { draftId: await shared(world, 'answered', answered) },
  })),
  'PUT /drafts/{draftId}/feedback': openWith({ text: '采纳情况的说明。' }),
  'PUT /drafts/{draftId}/stages': hiddenWith({ stages: [] }),
  'PUT /drafts/{draftId}/consultations/{round}/notice': openWith({ issuer: '演示市人大常委会' }),
  'PUT /drafts/{draftId}/consultations/{round}/questions': openWith({
    questions: [{ article: null, text: '您是否支持？', kind: 'text' }],
  }),
  'GET /sign-offs': once(),
  'GET /sign-offs/{signOffId}': signing(),
  'POST /sign-offs/{signOffId}/examination': signing({ secrecy: 'cleared' }),
  'POST /sign-offs/{signOffId}/approval': signing({}, true),
  'POST /sign-offs/{signOffId}/return': signing({ reason: '请补充说明' }),
  'DELETE /sign-offs/{signOffId}': signing(),
  'PUT /drafts/{draftId}/following': open,
  'DELETE /drafts/{draftId}/following': open,
  'GET /me/following': once(),

  'GET /statistics': once(),
  'GET /drafts/{draftId}/statistics': hidden,
  'GET /drafts/{draftId}/dashboard': open,
  'GET /dashboard': once(),
  'GET /dashboard/chats': once(),
  'GET /search': once(() => ({ input: { q: '公园' } })),

  'POST /drafts/{draftId}/exports': openWith({ format: 'csv' }),
  'GET /exports/{exportId}': once(async (world) => {
    const draftId = await openDraft(world)
    const { exportId } = await good(world.staff.post(`/drafts/${draftId}/exports`, { format: 'csv' }))
    return { params: { exportId } }
  }),
  'GET /drafts/{draftId}/exports': open,
  'GET /export-presets': once(),
  'POST /export-presets': each(() => ({ input: { name: `矩阵${Math.random()}`, format: 'csv' } })),
  'PUT /export-presets/{presetId}': once(async ({ people: { admin } }) => {
    const input = { name: `矩阵${Math.random()}`, format: 'csv' }
    return { params: { presetId: (await good(admin.post('/export-presets', input))).id }, input }
  }),
  'DELETE /export-presets/{presetId}': each(async ({ people: { admin } }) => {
    const input = { name: `矩阵${Math.random()}`, format: 'csv' }
    return { params: { presetId: (await good(admin.post('/export-presets', input))).id } }
  }),
  'POST /drafts/{draftId}/documents': openWith({ kind: 'inside' }),
  'GET /documents/{documentId}': once(async (world) => {
    const draftId = await openDraft(world)
    const { documentId } = await good(world.staff.post(`/drafts/${draftId}/documents`, { kind: 'inside' }))
    return { params: { documentId } }
  }),
  'GET /drafts/{draftId}/feedback/file': once(async (world) => ({
    params: { draftId: await shared(world, 'answered', answered) },
    input: { format: 'json' },
  })),

  'POST /drafts/{draftId}/minutes/preview': openWith({ text: '建议增设路灯，晚上太暗。' }),
  'POST /drafts/{draftId}/opinion-imports': each(async (world) => ({
    params: { draftId: await openDraft(world) },
    input: { uploadId: await upload(world.people.admin, Buffer.from('不是表格'), '表.xlsx'), preview: true },
  })),
}
