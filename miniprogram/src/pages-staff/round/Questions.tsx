import { useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field, TextArea, TextField } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Box, Heading, Span } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useKept } from '../../state/kept'
import { Failure } from '../components/Failure'
import { Select } from '../elements/Select'
import { type Draft, keepDraft } from '../lib/draftCache'
import { texts } from './texts'

type Round = NonNullable<Draft['consultation']>
type Question = NonNullable<Round['questions']>[number]

const empty = { article: '', text: '', kind: 'choice' as 'choice' | 'text', options: '' }

/** What staff ask in particular, and how it is answered so far. */
export const Questions = ({ draft, round }: { draft: Draft; round: Round }) => {
  const [form, setForm, forget] = useKept(`question:${draft.id}:${round.round}`, empty)
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
    forget()
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
      texts.questionAdded,
    )

  return (
    <Card>
      <Heading level={3} className="section__title">
        {texts.askResidents}
      </Heading>
      {standing.map((question) => {
        const counts = counted.data?.items.find(({ id }) => id === question.id)
        return (
          <Box className="question-row" key={question.id}>
            <Box>
              {question.article ?? texts.wholeDraft}：{question.text}
            </Box>
            {counts?.byOption?.map(({ option, count }) => (
              <Box className="question-row__count small" key={option}>
                <Span>{option}</Span>
                <Span>{texts.peopleCount(count)}</Span>
              </Box>
            ))}
            <Box className="row row--between">
              <Span className="muted small">{texts.answerCount(counts?.answers ?? 0)}</Span>
              <Button
                kind="plain"
                size="small"
                busy={command.busy}
                onTap={() =>
                  save(
                    standing.filter(({ id }) => id !== question.id),
                    texts.removed,
                  )
                }
              >
                {texts.remove}
              </Button>
            </Box>
          </Box>
        )
      })}
      <Box className="section">
        <Field label={texts.whichArticle}>
          <Select
            label={texts.whichArticle}
            value={form.article}
            onChange={(article) => setForm({ ...form, article })}
            choices={[
              { value: '', label: texts.wholeDraft },
              ...(text.data?.articles ?? []).map(({ label }) => ({ value: label, label })),
            ]}
          />
        </Field>
        <TextField
          id="question-text"
          label={texts.question}
          placeholder={texts.questionExample}
          value={form.text}
          onChange={(words) => setForm({ ...form, text: words })}
        />
        <Field label={texts.howToAnswer}>
          <Segmented
            label={texts.howToAnswer}
            value={form.kind}
            onChange={(kind) => setForm({ ...form, kind })}
            choices={[
              { value: 'choice', label: texts.choice },
              { value: 'text', label: texts.freeText },
            ]}
          />
        </Field>
        {form.kind === 'choice' && (
          <TextArea
            id="question-options"
            label={texts.options}
            hint={texts.onePerLine}
            rows={3}
            limit={900}
            value={form.options}
            onChange={(words) => setForm({ ...form, options: words })}
          />
        )}
        <Failure error={command.error} />
        <Button kind="secondary" icon="plus" disabled={!ready} busy={command.busy} onTap={add}>
          {texts.addQuestion}
        </Button>
      </Box>
    </Card>
  )
}
