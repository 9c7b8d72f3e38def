import { regulation } from '../support/drafts'
import { eventually } from '../support/eventually'
import { type Ask, type Asks, at, each, good, once, openDraft, opinion, shared } from './asks'
import { idOf, official, type World } from './people'

type Fill = (world: World, ids: { draftId: string; opinionId: string }) => Promise<unknown> | unknown

/** An opinion of the resident's own, made ready by `fill`, which answers the input. */
const one = (fill: Fill = () => undefined) =>
  once(async (world): Promise<Ask> => {
    const draftId = await openDraft(world)
    const opinionId = await opinion(world, draftId)
    const input = await fill(world, { draftId, opinionId })
    return { params: { opinionId, draftId }, input }
  })
/** On an open draft; where nothing is changed, on one for all. */
const onDraft = (input?: unknown) =>
  once(async (world) => {
    const draftId = await (input === undefined ? shared(world, 'open', openDraft) : openDraft(world))
    return { params: { draftId, version: 1 }, input }
  })
/** The resident's opinion, to look at. */
const seen = once(async (world) => ({
  params: { opinionId: await shared(world, 'opinion', async () => opinion(world, await openDraft(world))) },
}))

/** One that the content check holds. */
const held = (input?: unknown) =>
  once(async (world) => {
    const draftId = await openDraft(world)
    return { params: { opinionId: await opinion(world, draftId, '【复核】建议公园延长开放时间。') }, input }
  })

const decision = { result: 'adopted', reply: '予以采纳。' }
const decided: Fill = ({ staff }, { opinionId }) => good(staff.put(`/opinions/${opinionId}/decision`, decision))
/** Decided by one, waiting for another's confirmation. */
const proposed: Fill = async (world, { draftId, opinionId }) => {
  await good(world.staff.patch(`/drafts/${draftId}`, { twoStepReview: true }))
  await decided(world, { draftId, opinionId })
}
const shown: Fill = ({ staff }, { opinionId }) => good(staff.put(`/opinions/${opinionId}/publication`))
const then =
  (first: Fill, input?: unknown): Fill =>
  async (world, ids) => {
    await first(world, ids)
    return input
  }

const question = async (world: World) => {
  const draftId = await openDraft(world)
  const questions = [{ article: null, text: '您是否支持？', kind: 'text' }]
  const { consultation } = await good(world.staff.put(`/drafts/${draftId}/consultations/1/questions`, { questions }))
  const { items } = await good(world.staff.get(`/drafts/${draftId}/questions`))
  return { draftId, question: (items[0]?.id ?? consultation?.questions?.[0]?.id) as string }
}

/** Opinions that say the same, put together. */
const clustered = async (world: World, clusters = 1) => {
  const draftId = await openDraft(world)
  const members: string[] = []
  for (const about of ['夜间照明的路灯', '停放电动车的位置'].slice(0, clusters))
    for (const end of ['。', '！'])
      members.push(await opinion(world, draftId, `${`希望有关部门尽快增加${about}，方便群众。`.repeat(6)}${end}`))
  const { jobId } = await good(world.staff.post(`/drafts/${draftId}/clusters`, {}))
  await eventually(async () => (await world.staff.get(`/jobs/${jobId}`)).body.status === 'done', { within: 30_000 })
  const { items } = await good(world.staff.get(`/drafts/${draftId}/clusters`))
  const clusterIds = items.map(({ id }: { id: string }) => id) as string[]
  return { draftId, clusterIds, clusterId: clusterIds[0] as string, members }
}
const template = async ({ people: { admin } }: World, draftId?: string) =>
  (await good(admin.post('/reply-templates', { name: '矩阵模板', reply: '感谢您的意见。', draftId }))).id as string

export const asksOfOpinions: Asks = {
  'POST /drafts/{draftId}/decisions': one((_, { opinionId }) => ({ ids: [opinionId], ...decision })),
  'POST /drafts/{draftId}/decisions/confirmation': one(async (world, ids) => {
    await proposed(world, ids)
    return { ids: [ids.opinionId] }
  }),
  'POST /drafts/{draftId}/decisions/return': one(async (world, ids) => {
    await proposed(world, ids)
    return { ids: [ids.opinionId], reason: '请补充理由' }
  }),
  'POST /drafts/{draftId}/clusters': onDraft({}),
  'GET /drafts/{draftId}/clusters': onDraft(),
  'GET /drafts/{draftId}/clusters/{clusterId}': once(async (world) => {
    const { draftId, clusterId } = await clustered(world)
    return { params: { draftId, clusterId } }
  }),
  'POST /drafts/{draftId}/clusters/{clusterId}/split': once(async (world) => {
    const { draftId, clusterId, members } = await clustered(world)
    return { params: { draftId, clusterId }, input: { ids: members.slice(0, 1) } }
  }),
  'POST /drafts/{draftId}/clusters/merge': once(async (world) => {
    const { draftId, clusterIds } = await clustered(world, 2)
    return { params: { draftId }, input: { clusterIds } }
  }),
  'GET /reply-templates': once(async (world) => ({ input: { draftId: await openDraft(world) } })),
  'POST /reply-templates': once(async (world) => ({
    input: { draftId: await openDraft(world), name: '矩阵', reply: '感谢您的意见。' },
  })),
  'PATCH /reply-templates/{templateId}': once(async (world) => ({
    params: { templateId: await template(world, await openDraft(world)) },
    input: { name: '矩阵改' },
  })),
  'DELETE /reply-templates/{templateId}': once(async (world) => ({
    params: { templateId: await template(world, await openDraft(world)) },
  })),
  'POST /reply-templates/preview': one((_, { opinionId }) => ({ opinionId, reply: '感谢您的意见。' })),
  'POST /drafts/{draftId}/opinions': onDraft({ article: '第四条', kind: 'other', text: '建议公园早晨早一点开门。' }),
  'GET /me/opinions': once(),
  'GET /opinions/{opinionId}': seen,
  'PATCH /opinions/{opinionId}': one(() => ({ text: '建议公园早晨五点半就开门，方便晨练。' })),
  'DELETE /opinions/{opinionId}': one(),
  'POST /opinions/{opinionId}/takeup': one(),
  'POST /opinions/{opinionId}/acceptance': held(),
  'POST /opinions/{opinionId}/rejection': held({ reason: '含有广告' }),
  'PUT /opinions/{opinionId}/decision': one(() => decision),
  'POST /opinions/{opinionId}/decision/confirmation': one(then(proposed)),
  'POST /opinions/{opinionId}/decision/return': one(then(proposed, { reason: '请补充理由' })),
  'POST /opinions/{opinionId}/decision/undo': one(({ people: { admin } }, { opinionId }) =>
    good(admin.put(`/opinions/${opinionId}/decision`, { ...decision, noticeDelayMinutes: 30 })).then(() => undefined),
  ),
  'POST /opinions/{opinionId}/decision/revision': one(then(decided, { ...decision, reason: '勘误' })),
  'PUT /opinions/{opinionId}/adopted-in': one(then(decided, [{ version: 1, article: '第四条' }])),
  'GET /me/adoptions': once(),
  'GET /drafts/{draftId}/versions/{version}/adoptions': onDraft(),
  'GET /drafts/{draftId}/versions/{version}/adoption-proposals': once(async (world) => {
    const draftId = await openDraft(world)
    await good(world.staff.post(`/drafts/${draftId}/versions`, { text: regulation }))
    return { params: { draftId, version: 2 } }
  }),
  'GET /drafts/{draftId}/reconciliation': onDraft(),
  'POST /drafts/{draftId}/reconciliation': onDraft({}),
  'GET /drafts/{draftId}/public-opinions': onDraft(),
  'GET /drafts/{draftId}/similar-opinions': onDraft({ text: '建议公园早晨早一点开门' }),
  'PUT /opinions/{opinionId}/support': one(then(shown)),
  'DELETE /opinions/{opinionId}/support': one(then(shown)),
  'POST /opinions/{opinionId}/report': one(then(shown, { reason: '含有广告' })),
  'PUT /opinions/{opinionId}/publication': one(),
  'DELETE /opinions/{opinionId}/publication': one(then(shown)),
  'GET /opinion-reports': once(),
  'DELETE /opinions/{opinionId}/reports': one(then(shown)),
  'GET /drafts/{draftId}/questions': onDraft(),
  'PUT /drafts/{draftId}/questions/{question}/answer': once(async (world) => ({
    params: await question(world),
    input: { text: '支持，建议尽快实施。' },
  })),
  'GET /drafts/{draftId}/questions/{question}/answers': once(async (world) => ({ params: await question(world) })),
  'PUT /opinions/{opinionId}/assignee': one(() => ({ accountId: null })),
  'GET /opinions/{opinionId}/notes': seen,
  'POST /opinions/{opinionId}/notes': one(() => ({ text: '请法规处研究' })),
  'PUT /opinions/{opinionId}/consultation': one(async ({ office }) => ({
    departmentId: await idOf(await official(office, '矩阵部门', ['department'])),
    question: '是否可行',
    dueAt: at(10).slice(0, 10),
  })),
  'GET /consultations': once(),
  'PUT /consultations/{opinionId}/answer': one(() => ({ answer: '可行' })),
  'POST /drafts/{draftId}/registered-opinions': onDraft({
    article: null,
    kind: 'other',
    text: '来信建议增加公园的数量。',
    source: 'letter',
  }),
  'GET /opinion-import-template': once(),
  'GET /drafts/{draftId}/opinions': onDraft(),
  'GET /drafts/{draftId}/opinions/counts': onDraft(),
  'GET /queue-views': once(),
  'PUT /queue-views': once(() => ({ input: { items: [] } })),
  'GET /drafts/{draftId}/shares': onDraft(),
  'PUT /drafts/{draftId}/shares': onDraft({ articles: {}, people: [] }),
  'POST /proposals': each(() => ({ input: proposal })),
  'GET /proposals': once(),
  'GET /me/proposals': once(),
  'GET /proposals/{proposalId}': once(async (world) => ({ params: { proposalId: await proposed1(world) } })),
  'DELETE /proposals/{proposalId}': once(async (world) => ({ params: { proposalId: await proposed1(world) } })),
  'GET /proposal-queue': once(),
  'POST /proposals/{proposalId}/acceptance': once(async (world) => ({
    params: { proposalId: await proposed1(world) },
  })),
  'POST /proposals/{proposalId}/rejection': once(async (world) => ({
    params: { proposalId: await proposed1(world) },
    input: { reason: '不属于立法事项' },
  })),
  'PUT /proposals/{proposalId}/answer': once(async (world) => ({
    params: { proposalId: await accepted(world) },
    input: { result: 'listed', reply: '已列入计划。' },
  })),
  'POST /proposals/{proposalId}/merger': once(async (world) => ({
    params: { proposalId: await proposed1(world) },
    input: { into: await accepted(world) },
  })),
  'PUT /proposals/{proposalId}/draft': once(async (world) => ({
    params: { proposalId: await accepted(world) },
    input: { draftId: await openDraft(world) },
  })),
}

const proposal = {
  title: '关于制定公园条例的建议',
  necessity: '公园越来越多，需要有统一的管理办法，群众都很关心。',
  content: '建议规定开放时间、收费和养护的责任，并明确违反规定的处理办法。',
}
const proposed1 = async ({ people: { resident } }: World): Promise<string> =>
  (await good(resident.post('/proposals', proposal))).id
const accepted = async (world: World): Promise<string> => {
  const id = await proposed1(world)
  await good(world.staff.post(`/proposals/${id}/acceptance`))
  return id
}
