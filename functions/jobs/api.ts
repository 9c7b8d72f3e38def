import { jobs as contract } from '@shared/jobs/endpoints'
import { serve } from '../platform/serve'
import { cancelJob } from './cancelJob'
import { listJobs } from './listJobs'
import { listRefusals } from './listRefusals'
import { readJob } from './readJob'
import { undoJob } from './undoJob'

/** What people ask of jobs; handler.ts does the work itself. */
export const handler = serve(contract, { readJob, listJobs, cancelJob, undoJob, listRefusals }, () => ({}))
