import { proposalLengths as lengths } from '@shared/proposals/words'
import { codePoints } from '@shared/text/codePoints'
import { useState } from 'react'
import { refresh } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { TextArea, TextField } from '../../components/Field'
import { Page } from '../../components/Page'
import { Box } from '../../elements/elements'
import { replaceWith } from '../../routes'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import { useReady } from '../../state/useReady'
import { texts } from './texts'

const empty = { title: '', necessity: '', feasibility: '', content: '', organisation: '' }
type Form = typeof empty

const least = { title: lengths.title[0], necessity: lengths.necessity[0], content: lengths.content[0] } as const

const errorsOf = (form: Form): Partial<Record<keyof Form, string>> =>
  Object.fromEntries(
    (Object.keys(least) as (keyof typeof least)[])
      .filter((name) => codePoints(form[name].trim()) < least[name])
      .map((name) => [name, texts.tooShort(least[name])]),
  )

/** A resident or an organisation proposes what should be legislated. */
export default function WriteProposalPage() {
  const { value, change, clear } = useLocalDraft<Form>('proposal', empty)
  const [errors, setErrors] = useState<Partial<Record<keyof Form, string>>>({})
  const submit = useCommand('POST /proposals', { slot: 'proposal' })
  const ready = useReady()

  const send = async (): Promise<void> => {
    const wrong = errorsOf(value)
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return toast(texts.fieldsMissing, 'bad')
    if (!(await ready())) return
    const [feasibility, organisation] = [value.feasibility.trim(), value.organisation.trim()]
    const made = await submit.run({
      title: value.title.trim(),
      necessity: value.necessity.trim(),
      content: value.content.trim(),
      ...(feasibility && { feasibility }),
      ...(organisation && { organisation }),
    })
    if (!made) return
    clear()
    void refresh('GET /me/proposals')
    toast(made.status === 'held' ? texts.submittedDetail : texts.submitted, 'good')
    replaceWith('proposal', { id: made.id })
  }

  const area = (name: 'necessity' | 'feasibility' | 'content', label: string, hint: string, rows: number) => (
    <TextArea
      id={`proposal-${name}`}
      label={label}
      hint={hint}
      optional={name === 'feasibility'}
      rows={rows}
      limit={lengths[name][1]}
      value={value[name]}
      onChange={(text) => change({ [name]: text })}
      error={errors[name] ?? submit.error?.fields.find(({ path }) => path === name)?.message}
    />
  )

  return (
    <Page
      title={texts.title}
      footer={
        <Button block busy={submit.busy} onTap={send}>
          {texts.submit}
        </Button>
      }
    >
      <Box className="field__hint">{texts.scopeHint}</Box>
      <Box className="section">
        <TextField
          id="proposal-title"
          label={texts.name}
          hint={texts.nameExample}
          value={value.title}
          onChange={(title) => change({ title })}
          error={errors.title ?? submit.error?.fields.find(({ path }) => path === 'title')?.message}
        />
        {area('necessity', texts.necessity, texts.necessityHint, 6)}
        {area('content', texts.mainContent, texts.mainContentHint, 6)}
        {area('feasibility', texts.feasibility, texts.feasibilityHint, 3)}
        <TextField
          id="proposal-organisation"
          label={texts.organisation}
          hint={texts.organisationHint}
          optional
          value={value.organisation}
          onChange={(organisation) => change({ organisation })}
        />
      </Box>
      {submit.error && submit.error.fields.length === 0 && (
        <Box className="field__error" role="alert">
          {submit.error.title}。{submit.error.detail}
        </Box>
      )}
    </Page>
  )
}
