import { workbench as contract } from '@shared/workbench/endpoints'
import { serve } from '../platform/serve'
import { countOpinions } from './countOpinions'
import { workbenchDeps } from './deps'
import { listOpinions } from './listOpinions'

export const handler = serve(contract, { listOpinions, countOpinions }, workbenchDeps)
