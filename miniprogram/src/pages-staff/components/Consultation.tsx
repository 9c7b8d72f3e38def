import { useState } from 'react'
import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Field, TextArea } from '../../components/Field'
import { Box, Heading, Span } from '../../elements/elements'
import { when } from '../../lib/time'
import { useLocalDraft } from '../../state/localDraft'
import { DayInput } from '../elements/DayInput'
import { Select } from '../elements/Select'
import type { Opinion } from '../lib/opinionCache'
import type { Act } from '../lib/useOpinionActions'
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
        征询部门意见
      </Heading>
      {consultation && (
        <Box className="notes__note">
          <Span selectable>
            问{consultation.departmentName}：{consultation.question}
          </Span>
          <Box className="muted small">
            {consultation.askedByName} · {when(consultation.askedAt)} · 请于 {consultation.dueAt} 前答复
          </Box>
          {consultation.answer ? (
            <Box className="notes__answer">
              <Span selectable>答：{consultation.answer}</Span>
            </Box>
          ) : (
            <Box className="muted small">还没有答复</Box>
          )}
        </Box>
      )}
      {allowed && departments.length > 0 && !asking && (
        <Button kind="secondary" size="small" onTap={() => setAsking(true)}>
          {consultation ? '再问一次' : '征询部门意见'}
        </Button>
      )}
      {asking && (
        <Box>
          <Field label="问哪个部门">
            <Select
              label="问哪个部门"
              value={departmentId}
              onChange={(next) => form.change({ departmentId: next })}
              choices={[
                { value: '', label: '请选择' },
                ...departments.map((one) => ({ value: one.id, label: one.name })),
              ]}
            />
          </Field>
          <TextArea
            id={`question-${id}`}
            label="想问的事"
            hint="部门看到意见内容和这段话，看不到提交人"
            rows={2}
            limit={1000}
            value={question}
            onChange={(next) => form.change({ question: next })}
          />
          <Field label="答复期限">
            <DayInput label="答复期限" value={dueAt} onChange={(next) => form.change({ dueAt: next })} />
          </Field>
          <Box className="staff__buttons">
            <Button kind="secondary" size="small" onTap={() => setAsking(false)}>
              取消
            </Button>
            <Button size="small" busy={busy} disabled={!ready} onTap={ask}>
              发出征询
            </Button>
          </Box>
        </Box>
      )}
    </Box>
  )
}
