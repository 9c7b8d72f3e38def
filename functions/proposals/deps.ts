import { draftRecords } from '../platform/draftRecords'
import { type Wechat, wechat } from '../platform/wechat/client'

/** What the operations on proposals need besides the platform. */
export type ProposalDeps = { drafts: typeof draftRecords; checkText: Wechat['checkText'] }

const { checkText } = wechat()

export const proposalDeps = (): ProposalDeps => ({ drafts: draftRecords, checkText })
