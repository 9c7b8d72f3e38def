import { opinions as contract } from '@shared/opinions/endpoints'
import { serve } from '../platform/serve'
import { confirmDecision, returnDecision } from './confirmDecision'
import { decideOpinion } from './decideOpinion'
import { opinionDeps } from './deps'
import { editOpinion } from './editOpinion'
import { listMyOpinions } from './listMyOpinions'
import { listOpinions } from './listOpinions'
import { readOpinion } from './readOpinion'
import { reconcile } from './reconcile'
import { reviseDecision, setAdoptedIn } from './reviseDecision'
import { submitOpinion } from './submitOpinion'
import { acceptOpinion, rejectOpinion, takeUpOpinion } from './takeUpOpinion'
import { withdrawOpinion } from './withdrawOpinion'

export const handler = serve(
  contract,
  {
    submitOpinion,
    listMyOpinions,
    readOpinion,
    editOpinion,
    withdrawOpinion,
    listOpinions,
    takeUpOpinion,
    acceptOpinion,
    rejectOpinion,
    decideOpinion,
    confirmDecision,
    returnDecision,
    reviseDecision,
    setAdoptedIn,
    reconcile,
  },
  opinionDeps,
)
