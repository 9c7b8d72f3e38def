import { jobKindNames, jobStatusNames } from '@shared/jobs/words'
import { useRef } from 'react'
import type { AnswerOf } from '../../api/contract'
import { useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Tag } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { clock, when } from '../../lib/time'
import { confirm } from '../../state/feedback'
import { Failure } from './Failure'
import './jobProgress.css'

type Job = AnswerOf<'GET /jobs/{jobId}'>
type Refusal = { id: string; code?: string; reason: string }

const going = ({ status }: Pick<Job, 'status'>): boolean => status === 'queued' || status === 'running'

/** Seconds as people say them. */
const roughly = (seconds: number): string =>
  seconds < 60 ? `${Math.max(1, Math.round(seconds))} 秒` : `${Math.round(seconds / 60)} 分钟`

/** How fast it goes since this page looked first, and how long the rest will take. */
const usePace = (job: Job | undefined) => {
  const first = useRef<{ at: number; done: number }>()
  if (!job || !going(job)) {
    first.current = undefined
    return undefined
  }
  const { done, total } = job.progress
  if (!first.current || done < first.current.done) first.current = { at: Date.now(), done }
  const seconds = (Date.now() - first.current.at) / 1000
  const rate = seconds > 2 ? (done - first.current.done) / seconds : 0
  return rate > 0 ? `每秒 ${grouped(Math.round(rate))} 条，大约还要${roughly((total - done) / rate)}` : undefined
}

/** Refusals of one kind together, with the first one's words: nobody reads the same sentence eighteen times. */
const byKind = (refusals: readonly Refusal[]): { first: Refusal; count: number }[] => {
  const kinds = new Map<string, { first: Refusal; count: number }>()
  for (const refusal of refusals) {
    const kind = kinds.get(refusal.code ?? refusal.reason)
    if (kind) kind.count++
    else kinds.set(refusal.code ?? refusal.reason, { first: refusal, count: 1 })
  }
  return [...kinds.values()]
}

/** What came of it, in one line. */
const outcome = ({ kind, undo, result = {} }: Job): string => {
  const count = (name: string) => grouped(Number(result[name] ?? 0))
  if (undo === 'done') return `已撤销 ${count('undone')} 条，恢复到处理之前`
  if (kind === 'clusters') return `${count('opinions')} 条意见，归并后 ${count('distinct')} 条`
  if (kind === 'decisions' || kind === 'confirmations' || kind === 'returns')
    return `${count('done')} 条已完成${Number(result.refused ?? 0) > 0 ? `，${count('refused')} 条没有处理` : ''}`
  return ''
}

/** A job as it goes on: count, pace and time left, then what came of it. It goes on when the page is closed. */
export const JobProgress = ({ jobId, onDone }: { jobId: string; onDone?: (job: Job) => void }) => {
  const told = useRef(false)
  const seen = useRef(true)
  const { data: job, error } = useGet('GET /jobs/{jobId}', { jobId }, { every: seen.current ? 1_500 : 20_000 })
  const cancel = useCommand('POST /jobs/{jobId}/cancellation')
  const undo = useCommand('POST /jobs/{jobId}/undo')
  const pace = usePace(job)
  if (!job) return error ? <Failure error={error} /> : <Box className="muted small">正在读取任务…</Box>
  const busy = going(job)
  seen.current = busy
  if (!busy && !told.current) {
    told.current = true
    setTimeout(() => onDone?.(job))
  }
  const { done, total } = job.progress
  const share = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0
  const refusals = (job.result?.refusals ?? []) as Refusal[]
  const undoable = !busy && job.undoableUntil && Date.parse(job.undoableUntil) > Date.now()

  const takeBack = async (): Promise<void> => {
    const yes = await confirm({
      title: '撤销这次批量处理？',
      text: '通知还没有发出，意见将恢复到处理之前。',
      yes: '撤销',
      no: '不撤销',
    })
    if (!yes) return
    told.current = false
    seen.current = true
    await undo.run({ jobId })
  }

  return (
    <Box className="job">
      <Box className="job__line">
        <Box className="grow">
          <Box className="job__name">{job.name ?? jobKindNames[job.kind] ?? '任务'}</Box>
          <Span className="muted small">{when(job.createdAt)}</Span>
        </Box>
        <Tag tone={job.status === 'failed' ? 'warn' : 'info'}>
          {job.undo === 'running' ? '正在撤销' : job.undo === 'done' ? '已撤销' : jobStatusNames[job.status]}
        </Tag>
      </Box>
      {busy && (
        <Box className="job__bar" role="progressbar" label={`已完成 ${share}%`}>
          <Box className="job__done" style={{ width: `${share}%` }} />
        </Box>
      )}
      <Box className="small" live="polite">
        {busy ? `${grouped(done)} / ${grouped(total)}${pace ? `，${pace}` : ''}` : outcome(job)}
        {job.error}
      </Box>
      {!busy &&
        byKind(refusals).map(({ first, count }) => (
          <Box key={first.id} className="job__refusal small muted">
            {count > 1 ? `${grouped(count)} 条同类，如：` : ''}
            {first.reason}
          </Box>
        ))}
      {busy && <Box className="muted small">可以离开这个页面，任务会继续，在“任务”里随时查看。</Box>}
      {undoable && <Box className="muted small">{clock(job.undoableUntil ?? '')} 之前没有人收到通知，可以撤销。</Box>}
      <Failure error={cancel.error ?? undo.error} />
      <Box className="staff__buttons">
        {busy && !job.undo && (
          <Button kind="secondary" size="small" busy={cancel.busy} onTap={() => cancel.run({ jobId })}>
            取消任务
          </Button>
        )}
        {undoable && (
          <Button kind="secondary" size="small" busy={undo.busy} onTap={takeBack}>
            撤销
          </Button>
        )}
      </Box>
    </Box>
  )
}
