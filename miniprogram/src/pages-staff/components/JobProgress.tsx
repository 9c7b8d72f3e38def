import { jobKindNames, jobStatusNames } from '@shared/jobs/words'
import { useRef } from 'react'
import type { AnswerOf } from '../../api/contract'
import { queryClient, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Tag } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { clock, when } from '../../lib/time'
import { confirm } from '../../state/feedback'
import { Failure } from './Failure'
import { texts } from './texts'
import './jobProgress.css'

type Job = AnswerOf<'GET /jobs/{jobId}'>
type Refusal = { id: string; code?: string; reason: string }

const going = ({ status }: Pick<Job, 'status'>): boolean => status === 'queued' || status === 'running'

/** Seconds as people say them. */
const roughly = (seconds: number): string =>
  seconds < 60 ? texts.seconds(Math.max(1, Math.round(seconds))) : texts.minutes(Math.round(seconds / 60))

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
  return rate > 0 ? texts.pace(grouped(Math.round(rate)), roughly((total - done) / rate)) : undefined
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

/** Those that had a decision before are no failure, and are told apart from what could not be done. */
const notDone = ({ refused = 0, earlier = 0 }: NonNullable<Job['result']>): string => {
  const left = Number(refused) - Number(earlier)
  return [
    Number(earlier) > 0 ? texts.earlierNote(grouped(Number(earlier))) : '',
    left > 0 ? texts.refusedNote(grouped(left)) : '',
  ].join('')
}

/** What came of it, in one line. */
const outcome = ({ kind, undo, result = {} }: Job): string => {
  const count = (name: string) => grouped(Number(result[name] ?? 0))
  if (undo === 'done') return texts.undoneCount(count('undone'))
  if (kind === 'clusters') return texts.clusteredCount(count('opinions'), count('distinct'))
  if (kind === 'decisions' || kind === 'confirmations' || kind === 'returns')
    return texts.doneCount(count('done'), notDone(result))
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
  if (!job) return error ? <Failure error={error} /> : <Box className="muted small">{texts.loadingJob}</Box>
  const busy = going(job)
  seen.current = busy
  if (!busy && !told.current) {
    told.current = true
    setTimeout(() => onDone?.(job))
  }
  const { done, total } = job.progress
  const share = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0
  const refusals = (job.result?.refusals ?? []) as Refusal[]
  // A long report lists the first of them only: then it says what there is, and not how many of each.
  const whole = refusals.length >= Number(job.result?.refused ?? 0)
  const undoable = !busy && job.undoableUntil && Date.parse(job.undoableUntil) > Date.now()

  const takeBack = async (): Promise<void> => {
    const yes = await confirm({
      title: texts.undoQuestion,
      text: texts.undoQuestionDetail,
      yes: texts.undo,
      no: texts.keepResult,
    })
    if (!yes) return
    const undoing = await undo.run({ jobId })
    if (!undoing) return
    told.current = false
    // The next look comes soon again.
    seen.current = true
    queryClient.setQueryData(['GET /jobs/{jobId}', { jobId }], undoing)
  }

  return (
    <Box className="job">
      <Box className="job__line">
        <Box className="grow">
          <Box className="job__name">{job.name ?? jobKindNames[job.kind] ?? texts.job}</Box>
          <Span className="muted small">{when(job.createdAt)}</Span>
        </Box>
        <Tag tone={job.status === 'failed' ? 'warn' : 'info'}>
          {job.undo === 'running' ? texts.undoing : job.undo === 'done' ? texts.undone : jobStatusNames[job.status]}
        </Tag>
      </Box>
      {busy && (
        <Box className="job__bar" role="progressbar" label={texts.shareDone(share)}>
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
            {!whole ? texts.suchAs : count > 1 ? texts.sameKindSuchAs(grouped(count)) : ''}
            {first.reason}
          </Box>
        ))}
      {busy && <Box className="muted small">{texts.mayLeavePage}</Box>}
      {undoable && <Box className="muted small">{texts.jobUndoUntil(clock(job.undoableUntil ?? ''))}</Box>}
      <Failure error={cancel.error ?? undo.error} />
      {busy && !job.undo && (
        <Box className="staff__buttons">
          <Button kind="secondary" size="small" busy={cancel.busy} onTap={() => cancel.run({ jobId })}>
            {texts.cancelJob}
          </Button>
        </Box>
      )}
      {undoable && (
        <Box className="staff__buttons">
          <Button kind="secondary" size="small" busy={undo.busy} onTap={takeBack}>
            {texts.undo}
          </Button>
        </Box>
      )}
    </Box>
  )
}
