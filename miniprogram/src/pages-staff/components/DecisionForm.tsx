import { lengths } from '@shared/city/rules'
import { variablesOf } from '@shared/opinions/templates'
import { type Result, resultNames, results } from '@shared/opinions/words'
import { codePoints } from '@shared/text/codePoints'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/Field'
import { Box, Span, Tap } from '../../elements/elements'
import { useKeys } from '../../platform/useKeys'
import { useLocalDraft } from '../../state/localDraft'
import { useNoticeDelay } from '../lib/noticeDelay'
import type { Opinion } from '../lib/opinionCache'
import { focusOn, useWide } from '../platform/screen'
import { NoticeDelay } from './NoticeDelay'
import { texts } from './texts'
import { UsualReplies } from './UsualReplies'
import './decisionForm.css'

export type DecisionWords = { result: Result; reply: string; reason: string; noticeDelayMinutes: number }
export type Typed = { result: Result | ''; reply: string; reason: string }

type DecisionFormProps = {
  opinion: Opinion
  /** A revision says why, and begins with the decision in force. */
  revising?: boolean
  busy: boolean
  /** Whether keys belong to this page now. */
  listening: boolean
  onSubmit: (words: DecisionWords) => Promise<boolean>
  onCancel?: () => void
}

const replyMissing = (reply: string): string | undefined => {
  if (reply.trim() === '') return texts.replyMissing
  const open = variablesOf(reply)
  return open.length > 0 ? texts.fillVariables(open.join('}、{')) : undefined
}

/** Result, reply and, for a revision, its reason. What is typed stays on the device until it has arrived. */
export const DecisionForm = ({ opinion, revising, busy, listening, onSubmit, onCancel }: DecisionFormProps) => {
  const wide = useWide()
  const before = revising ? opinion.decision : opinion.proposal
  const form = useLocalDraft<Typed>(`${revising ? 'revision' : 'reply'}:${opinion.id}`, {
    result: before?.result ?? '',
    reply: before?.reply ?? '',
    reason: '',
  })
  const [asked, setAsked] = useState(false)
  const [delay, setDelay] = useNoticeDelay()
  const { result, reply, reason } = form.value
  const replyId = `reply-${opinion.id}`
  const missing = {
    result: result === '' ? texts.decisionMissing : undefined,
    reply: replyMissing(reply),
    reason: revising && reason.trim() === '' ? texts.revisionReasonMissing : undefined,
  }

  const choose = (next: Result): void => form.change({ result: next })
  const submit = async (): Promise<void> => {
    setAsked(true)
    if (busy || result === '' || missing.reply || missing.reason || codePoints(reply.trim()) > lengths.reply[1]) return
    const noticeDelayMinutes = revising ? 0 : delay
    if (await onSubmit({ result, reply: reply.trim(), reason: reason.trim(), noticeDelayMinutes })) form.clear()
  }

  useKeys(
    {
      ...Object.fromEntries(
        results.map((value, index) => [
          String(index + 1),
          () => {
            choose(value)
            focusOn(replyId)
          },
        ]),
      ),
      'Ctrl+Enter': submit,
    },
    listening,
  )

  return (
    <Box className="decision-form">
      <Box className="decision-form__results" role="group" label={texts.decision}>
        {results.map((value, index) => (
          <Tap
            key={value}
            className={`decision-form__result decision-form__result--${value} ${value === result ? 'is-on' : ''}`}
            pressed={value === result}
            onTap={() => choose(value)}
          >
            {wide && <Span className="key">{index + 1}</Span>}
            {resultNames[value]}
          </Tap>
        ))}
      </Box>
      {asked && missing.result && (
        <Box className="field__error" role="alert">
          {missing.result}
        </Box>
      )}
      <Box className="decision-form__reply">
        <TextArea
          id={replyId}
          label={texts.reply}
          hint={texts.replyHint}
          rows={4}
          limit={lengths.reply[1]}
          value={reply}
          onChange={(text) => form.change({ reply: text })}
          error={asked ? missing.reply : undefined}
        />
      </Box>
      {result !== '' && reply.trim() === '' && (
        <UsualReplies opinion={opinion} result={result} onChoose={(text) => form.change({ reply: text })} />
      )}
      {revising && (
        <Box className="decision-form__reply">
          <TextArea
            id={`reason-${opinion.id}`}
            label={texts.revisionReason}
            hint={texts.revisionReasonHint}
            rows={2}
            limit={500}
            value={reason}
            onChange={(text) => form.change({ reason: text })}
            error={asked ? missing.reason : undefined}
          />
        </Box>
      )}
      {!form.kept && <Box className="small muted">{texts.storageFull}</Box>}
      <Box className="decision-form__buttons">
        {onCancel && (
          <Button kind="secondary" onTap={onCancel}>
            {texts.cancel}
          </Button>
        )}
        <Button busy={busy} onTap={submit}>
          {revising ? texts.submitRevision : texts.submitDecision}
        </Button>
        {wide && <Span className="muted small">Ctrl+Enter</Span>}
      </Box>
      {!revising && <NoticeDelay minutes={delay} onChange={setDelay} />}
    </Box>
  )
}
