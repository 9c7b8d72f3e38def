import { invalid, problem } from '@shared/api/errors'
import { currentRound } from '@shared/drafts/rounds'
import { type exportsContext as contract, personalColumns } from '@shared/exports/endpoints'
import { PutItemCommand } from 'dynamodb-toolbox'
import { JobEntity } from '../platform/jobEntities'
import { type JobRecord, readJob } from '../platform/jobs'
import { countUse } from '../platform/limit'
import { type Operation, Reply } from '../platform/serve'
import { conditionFailed, documentClient, ttl } from '../platform/table'
import { draftToExport } from './access'
import { type ExportInput, exportsOf } from './exportJob'
import { exportOf } from './exportView'
import { withPreset } from './presets'

const PER_HOUR = 120
/** As long as the file itself (deploy/storage.yml). */
const KEPT_SECONDS = 7 * 86_400

/** One item: a job that waits. The stream hands it to a worker. */
export const createExport: Operation<typeof contract.createExport> = async (input, caller, deps) => {
  const { draftId } = input
  const draft = await draftToExport(caller, draftId)
  const { format, scope, columns, order, filters } = await withPreset(input)
  const personal = format !== 'opendata' && caller.mayFor('opinions:personal', draftId)
  if (format === 'opendata' && columns) throw invalid('columns', '开放数据的列是固定的，不含个人信息')
  if (filters?.from && filters.to && filters.from >= filters.to) throw invalid('filters.to', '结束时间须晚于开始时间')
  if (!personal && columns?.some((column) => personalColumns.includes(column))) throw problem('forbidden')
  const round = input.round ?? currentRound(draft.rounds)?.round ?? 1
  if (input.round !== undefined && !draft.rounds.some((each) => each.round === round))
    throw invalid('round', '没有这一轮征求意见')
  if (!deps.repeated) await countUse('exports', caller.id, PER_HOUR, 3600, deps.now)
  const at = deps.now.toISOString()
  const asked: ExportInput = {
    format,
    scope,
    round,
    ...(columns && { columns: [...new Set(columns)] }),
    ...(order && { order }),
    ...(filters && { filters }),
    personal,
  }
  const job = {
    id: deps.newId(),
    sk: 'J',
    kind: 'export',
    status: 'queued',
    ownerId: caller.id,
    draftId,
    input: asked,
    done: 0,
    total: 0,
    createdAt: at,
    updatedAt: at,
    ttl: ttl(deps.now, KEPT_SECONDS),
  } as const satisfies JobRecord
  documentClient()
  try {
    await JobEntity.build(PutItemCommand)
      .item({ ...job, p1: exportsOf(draftId), s1: at, by: caller.id, request: deps.requestId })
      .options({ condition: { attr: 'id', exists: false } })
      .send()
  } catch (error) {
    if (!conditionFailed(error)) throw error
    return new Reply(202, await exportOf((await readJob(job.id)) ?? job))
  }
  return new Reply(202, await exportOf(job))
}
