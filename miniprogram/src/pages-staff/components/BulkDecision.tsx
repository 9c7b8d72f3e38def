import { lengths } from '@shared/city/rules'
import { fillTemplate } from '@shared/opinions/templates'
import { type Result, resultNames, results } from '@shared/opinions/words'
import { useState } from 'react'
import type { InputOf } from '../../api/contract'
import { useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Box, Tap } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { useKept } from '../../state/kept'
import type { Draft } from '../lib/draftCache'
import { UNDO_MINUTES } from '../lib/noticeDelay'
import { usualReplies } from '../lib/replies'
import { Failure } from './Failure'
import { JobProgress } from './JobProgress'
import { texts } from './texts'
import './bulkDecision.css'

type Selection = Pick<InputOf<'POST /drafts/{draftId}/decisions'>, 'ids' | 'clusterId' | 'filter' | 'except' | 'round'>

type BulkDecisionProps = {
  draft: Draft
  /** Ids, a cluster or a whole filter result; of the latter two some may be left out. */
  selection: Selection
  /** How many that are now. */
  count: number
  open: boolean
  onClose: () => void
  onDone?: () => void
}

/** One result and one answer for many: each author is answered by themselves, and for ten minutes all can be undone. */
export const BulkDecision = ({ draft, selection, count, open, onClose, onDone }: BulkDecisionProps) => {
  const [result, setResult] = useState<Result | ''>('')
  const [reply, setReply, forget] = useKept<string>(`bulk-decision:${draft.id}`, '')
  const [asked, setAsked] = useState(false)
  const [jobId, setJobId] = useState<string>()
  const templates = useGet('GET /reply-templates', { draftId: draft.id }, { enabled: open })
  const command = useCommand('POST /drafts/{draftId}/decisions')
  const own = (templates.data?.items ?? []).filter((one) => one.result === undefined || one.result === result)
  const choices = [...own.map((one) => one.reply), ...(result === '' ? [] : usualReplies[result])]

  const close = (): void => {
    setJobId(undefined)
    setAsked(false)
    onClose()
  }
  const submit = async (): Promise<void> => {
    setAsked(true)
    if (result === '' || reply.trim() === '') return
    const started = await command.run({
      draftId: draft.id,
      ...selection,
      result,
      reply: reply.trim(),
      noticeDelayMinutes: UNDO_MINUTES,
    })
    if (!started) return
    forget()
    setJobId(started.jobId)
  }

  return (
    <Sheet
      open={open}
      title={jobId ? texts.bulkDecision : texts.bulkDecisionCount(grouped(count))}
      onClose={close}
      footer={
        jobId ? (
          <Button kind="secondary" onTap={close}>
            {texts.close}
          </Button>
        ) : (
          <Button busy={command.busy} disabled={count === 0} onTap={submit}>
            {texts.decideThese(grouped(count))}
          </Button>
        )
      }
    >
      {jobId ? (
        <JobProgress jobId={jobId} onDone={onDone} />
      ) : (
        <Box className="bulk">
          <Box className="bulk__results" role="group" label={texts.decision}>
            {results.map((value) => (
              <Tap
                key={value}
                className={`chip ${value === result ? 'is-on' : ''}`}
                pressed={value === result}
                onTap={() => setResult(value)}
              >
                {resultNames[value]}
              </Tap>
            ))}
          </Box>
          {asked && result === '' && (
            <Box className="field__error" role="alert">
              {texts.decisionMissing}
            </Box>
          )}
          <TextArea
            id="bulk-reply"
            label={texts.reply}
            hint={texts.variablesHint}
            rows={5}
            limit={lengths.reply[1]}
            value={reply}
            onChange={setReply}
            error={asked && reply.trim() === '' ? texts.replyMissing : undefined}
          />
          {reply.trim() !== '' && (
            <Box className="small muted">
              {texts.example(fillTemplate(reply, { 法规名: draft.title, 条款: texts.firstArticle }).text)}
            </Box>
          )}
          {reply.trim() === '' &&
            choices.map((text) => (
              <Tap key={text} className="bulk__template" onTap={() => setReply(text)}>
                {text}
              </Tap>
            ))}
          <Box className="small muted">
            {draft.twoStepReview ? texts.reviewFollows : ''}
            {texts.undoMinutesHint(UNDO_MINUTES)}
          </Box>
          <Failure error={command.error} />
        </Box>
      )}
    </Sheet>
  )
}
