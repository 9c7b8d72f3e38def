import { workbench as contract } from '@shared/workbench/endpoints'
import { serve } from '../platform/serve'
import { countOpinions } from './countOpinions'
import { workbenchDeps } from './deps'
import { listOpinions } from './listOpinions'
import { readShares, setShares } from './shares'
import { listViews, saveViews } from './views'

export const handler = serve(
  contract,
  { listOpinions, countOpinions, listViews, saveViews, readShares, setShares },
  workbenchDeps,
)
