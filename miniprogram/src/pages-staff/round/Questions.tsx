import { useState } from 'react'
import { useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field, TextArea, TextField } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Box, Heading, Span } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { Select } from '../elements/Select'
import { type Draft, keepDraft } from '../lib/draftCache'

type Round = NonNullable<Draft['consultation']>
type Question = NonNullable<Round['questions']>[number]

const empty = { article: '', text: '', kind: 'choice' as 'choice' | 'text', options: '' }

/** What staff ask in particular, and how it is answered so far. */
export const Questions = ({ draft, round }: { draft: Draft; round: Round }) => {
  const [form, setForm] = useState(empty)
  const command = useCommand('PUT /drafts/{draftId}/consultations/{round}/questions')
  const counted = useGet(
    'GET /drafts/{draftId}/questions',
    { draftId: draft.id, round: round.round },
    { every: 15_000 },
  )
  const text = useGet('GET /drafts/{draftId}/versions/{version}', { draftId: draft.id, version: String(round.version) })
  const standing = round.questions ?? []
  const options = form.options
    .split('\n')
    .map((option) => option.trim())
    .filter((option) => option !== '')
  const ready = form.text.trim().length >= 2 && (form.kind === 'text' || options.length >= 2)

  const save = async (questions: Question[] | Omit<Question, 'id'>[], words: string): Promise<void> => {
    const after = await command.run({ draftId: draft.id, round: String(round.round), questions })
    if (!after) return
    keepDraft(after)
    void counted.refetch()
    setForm(empty)
    toast(words, 'good')
  }
  const add = () =>
    save(
      [
        ...standing,
        {
          article: form.article || null,
          text: form.text.trim(),
          kind: form.kind,
          ...(form.kind === 'choice' && { options, most: 1 }),
        },
      ],
      '已添加，群众在这一条下面可以回答',
    )

  return (
    <Card>
      <Heading level={3} className="section__title">
        向群众提问
      </Heading>
      {standing.map((question) => {
        const counts = counted.data?.items.find(({ id }) => id === question.id)
        return (
          <Box className="question-row" key={question.id}>
            <Box>
              {question.article ?? '整部草案'}：{question.text}
            </Box>
            {counts?.byOption?.map(({ option, count }) => (
              <Box className="question-row__count small" key={option}>
                <Span>{option}</Span>
                <Span>{count} 人</Span>
              </Box>
            ))}
            <Box className="row row--between">
              <Span className="muted small">{counts?.answers ?? 0} 人回答</Span>
              <Button
                kind="plain"
                size="small"
                busy={command.busy}
                onTap={() =>
                  save(
                    standing.filter(({ id }) => id !== question.id),
                    '已删除',
                  )
                }
              >
                删除
              </Button>
            </Box>
          </Box>
        )
      })}
      <Box className="section">
        <Field label="就哪一条">
          <Select
            label="就哪一条"
            value={form.article}
            onChange={(article) => setForm({ ...form, article })}
            choices={[
              { value: '', label: '整部草案' },
              ...(text.data?.articles ?? []).map(({ label }) => ({ value: label, label })),
            ]}
          />
        </Field>
        <TextField
          id="question-text"
          label="问题"
          placeholder="例如：充电服务费的上限定多少合适？"
          value={form.text}
          onChange={(words) => setForm({ ...form, text: words })}
        />
        <Field label="怎样回答">
          <Segmented
            label="怎样回答"
            value={form.kind}
            onChange={(kind) => setForm({ ...form, kind })}
            choices={[
              { value: 'choice', label: '选择' },
              { value: 'text', label: '填写' },
            ]}
          />
        </Field>
        {form.kind === 'choice' && (
          <TextArea
            id="question-options"
            label="选项"
            hint="一行一个"
            rows={3}
            limit={900}
            value={form.options}
            onChange={(words) => setForm({ ...form, options: words })}
          />
        )}
        <Failure error={command.error} />
        <Button kind="secondary" icon="plus" disabled={!ready} busy={command.busy} onTap={add}>
          添加问题
        </Button>
      </Box>
    </Card>
  )
}
