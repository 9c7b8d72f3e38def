import { endOfBeijingDay } from '@shared/text/time'
import { useState } from 'react'
import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Field, TextArea } from '../../components/Field'
import { Tag } from '../../components/Tag'
import { Box, Heading, Span } from '../../elements/elements'
import { serverNow } from '../../lib/serverClock'
import { dayWords, when } from '../../lib/time'
import { useLocalDraft } from '../../state/localDraft'
import { DayInput } from '../elements/DayInput'
import { Select } from '../elements/Select'
import type { Opinion } from '../lib/opinionCache'
import type { Act } from '../lib/useOpinionActions'
import { texts } from './texts'
import './notes.css'

type ConsultationProps = { opinion: Opinion; act: Act; busy: boolean; allowed: boolean }

/** What a department was asked about an opinion, until when, and what it answered. */
export const Consultation = ({ opinion, act, busy, allowed }: ConsultationProps) => {
  const { consultation, id, draftId } = opinion
  const [asking, setAsking] = useState(false)
  const shares = useGet('GET /drafts/{draftId}/shares', { draftId }, { staleTime: 60_000 })
  const departments = shares.data?.departments ?? []
  const form = useLocalDraft(`consultation:${id}`, { departmentId: '', question: '', dueAt: '' })
  const { departmentId, question, dueAt } = form.value
  const ready = departmentId !== '' && question.trim() !== '' && dueAt !== ''
  if (!consultation && (!allowed || departments.length === 0)) return null

  const ask = async (): Promise<void> => {
    const asked = await act('PUT /opinions/{opinionId}/consultation', {
      departmentId,
      question: question.trim(),
      dueAt,
    })
    if (!asked) return
    form.clear()
    setAsking(false)
  }

  return (
    <Box className="notes">
      <Heading level={3} className="opinion-view__label">
        {texts.askDepartment}
      </Heading>
      {consultation && (
        <Box className="notes__note">
          <Span selectable>{texts.askedDepartment(consultation.departmentName, consultation.question)}</Span>
          <Box className="muted small">
            {texts.askedLine(consultation.askedByName, when(consultation.askedAt), dayWords(consultation.dueAt))}
          </Box>
          {consultation.answer ? (
            <Box className="notes__answer">
              <Span selectable>{texts.answerLine(consultation.answer)}</Span>
              {consultation.answeredAt && <Box className="muted small">{when(consultation.answeredAt)}</Box>}
            </Box>
          ) : (
            <Box className="muted small">
              {endOfBeijingDay(consultation.dueAt) < serverNow() ? (
                <Tag tone="warn">{texts.answerOverdue}</Tag>
              ) : (
                texts.noAnswerYet
              )}
            </Box>
          )}
        </Box>
      )}
      {allowed && departments.length > 0 && !asking && (
        <Button kind="secondary" size="small" onTap={() => setAsking(true)}>
          {consultation ? texts.askAgain : texts.askDepartment}
        </Button>
      )}
      {asking && (
        <Box>
          <Field label={texts.whichDepartment}>
            <Select
              label={texts.whichDepartment}
              value={departmentId}
              onChange={(next) => form.change({ departmentId: next })}
              choices={[
                { value: '', label: texts.choose },
                ...departments.map((one) => ({ value: one.id, label: one.name })),
              ]}
            />
          </Field>
          <TextArea
            id={`question-${id}`}
            label={texts.question}
            hint={texts.questionHint}
            rows={2}
            limit={1000}
            value={question}
            onChange={(next) => form.change({ question: next })}
          />
          <Field label={texts.answerDeadline}>
            <DayInput label={texts.answerDeadline} value={dueAt} onChange={(next) => form.change({ dueAt: next })} />
          </Field>
          <Box className="staff__buttons">
            <Button kind="secondary" size="small" onTap={() => setAsking(false)}>
              {texts.cancel}
            </Button>
            <Button size="small" busy={busy} disabled={!ready} onTap={ask}>
              {texts.sendQuestion}
            </Button>
          </Box>
        </Box>
      )}
    </Box>
  )
}
