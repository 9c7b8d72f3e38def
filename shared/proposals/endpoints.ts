import { z } from 'zod'
import { Id, Moment, Page, PageQuery, Text } from '../api/common'
import { endpoint } from '../api/endpoint'
import { proposalLengths as lengths, proposalResults, proposalStatuses } from './words'

export * from './words'

/** 立法建议项目: what somebody proposes should be legislated, before there is a draft. */
export const Proposal = z.object({
  id: z.string(),
  title: z.string(),
  /** 必要性; in a list, its beginning. */
  necessity: z.string(),
  /** 可行性 */
  feasibility: z.string().optional(),
  /** Main content; with one proposal. */
  content: z.string().optional(),
  organisation: z.string().optional(),
  status: z.enum(proposalStatuses),
  statusReason: z.string().optional(),
  answer: z.object({ result: z.enum(proposalResults), reply: z.string(), answeredAt: Moment }).optional(),
  mergedInto: z.string().optional(),
  /** Others that were merged into this one. */
  merged: z.number().int(),
  /** The draft that came of it. */
  draftId: z.string().optional(),
  draftTitle: z.string().optional(),
  mine: z.boolean().optional(),
  createdAt: Moment,
  updatedAt: Moment,
})
export type Proposal = z.output<typeof Proposal>

export const submitProposal = endpoint('POST /proposals', {
  who: 'verified',
  summary: '提出立法建议项目',
  input: z.strictObject({
    title: Text(...lengths.title),
    necessity: Text(...lengths.necessity),
    feasibility: Text(...lengths.feasibility).optional(),
    content: Text(...lengths.content),
    /** Where an organisation proposes. */
    organisation: Text(2, 60).optional(),
  }),
  answers: [201, Proposal],
  fails: ['phone_required', 'too_many_requests'],
  idempotency: 'natural',
})

export const listProposals = endpoint('GET /proposals', {
  who: 'anyone',
  summary: '公开的立法建议项目',
  input: z.strictObject({ ...PageQuery, result: z.enum(proposalResults).optional(), q: z.string().max(50).optional() }),
  answers: [200, Page(Proposal)],
  cache: 5,
})

export const listMyProposals = endpoint('GET /me/proposals', {
  who: 'account',
  summary: '我提出的立法建议项目',
  input: z.strictObject({ ...PageQuery }),
  answers: [200, Page(Proposal)],
})

export const readProposal = endpoint('GET /proposals/{proposalId}', {
  who: 'anyone',
  summary: '一件立法建议项目',
  answers: [200, Proposal],
  fails: ['not_found'],
})

export const withdrawProposal = endpoint('DELETE /proposals/{proposalId}', {
  who: 'account',
  summary: '提出人撤回（受理之前）',
  answers: [200, Proposal],
  fails: ['not_found', 'proposal_state'],
})

const step = ['not_found', 'proposal_state', 'conflict'] as const

export const listProposalQueue = endpoint('GET /proposal-queue', {
  who: 'proposals:handle',
  summary: '立法建议项目：工作人员的清单',
  input: z.strictObject({ ...PageQuery, state: z.enum(['waiting', 'public', 'closed']).default('waiting') }),
  answers: [200, Page(Proposal)],
})

export const acceptProposal = endpoint('POST /proposals/{proposalId}/acceptance', {
  who: 'proposals:handle',
  summary: '受理，随即公开',
  answers: [200, Proposal],
  fails: step,
})

export const rejectProposal = endpoint('POST /proposals/{proposalId}/rejection', {
  who: 'proposals:handle',
  summary: '不予受理，须说明理由',
  input: z.strictObject({ reason: Text(1, 500) }),
  answers: [200, Proposal],
  fails: step,
})

export const answerProposal = endpoint('PUT /proposals/{proposalId}/answer', {
  who: 'proposals:handle',
  summary: '研究后答复；可以再次答复',
  input: z.strictObject({ result: z.enum(proposalResults), reply: Text(...lengths.reply) }),
  answers: [200, Proposal],
  fails: step,
})

export const mergeProposal = endpoint('POST /proposals/{proposalId}/merger', {
  who: 'proposals:handle',
  summary: '并入另一件相同的建议',
  input: z.strictObject({ into: Id }),
  answers: [200, Proposal],
  fails: step,
})

export const linkProposal = endpoint('PUT /proposals/{proposalId}/draft', {
  who: 'proposals:handle',
  summary: '关联由它而来的法规草案',
  input: z.strictObject({ draftId: Id.nullable() }),
  answers: [200, Proposal],
  fails: step,
})

export const proposals = {
  submitProposal,
  listProposals,
  listMyProposals,
  readProposal,
  withdrawProposal,
  listProposalQueue,
  acceptProposal,
  rejectProposal,
  answerProposal,
  mergeProposal,
  linkProposal,
}
