import { proposals } from '@shared/proposals/endpoints'
import { serve } from '../platform/serve'
import { proposalDeps } from './deps'
import {
  acceptProposal,
  answerProposal,
  linkProposal,
  mergeProposal,
  rejectProposal,
  withdrawProposal,
} from './handleProposal'
import { listMyProposals, listProposalQueue, listProposals, readProposal } from './listProposals'
import { submitProposal } from './submitProposal'

export const handler = serve(
  proposals,
  {
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
  },
  proposalDeps,
)
