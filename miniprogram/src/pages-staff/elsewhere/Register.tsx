import { lengths } from '@shared/city/rules'
import { elsewhereSources } from '@shared/opinions/elsewhereWords'
import { capacities, capacityNames, kindNames, kinds, sourceNames } from '@shared/opinions/words'
import { codePoints } from '@shared/text/codePoints'
import { useState } from 'react'
import { useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field, TextArea, TextField } from '../../components/Field'
import { Pictures } from '../../components/Pictures'
import { Segmented } from '../../components/Segmented'
import { Box } from '../../elements/elements'
import { useKeys } from '../../platform/useKeys'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import type { Uploaded } from '../../state/usePictureUpload'
import { Failure } from '../components/Failure'
import { DayInput } from '../elements/DayInput'
import { Select } from '../elements/Select'
import type { Draft } from '../lib/draftCache'
import { focusOn } from '../platform/screen'
import { texts } from './texts'

const fresh = {
  source: 'letter' as (typeof elsewhereSources)[number],
  number: '',
  receivedAt: '',
  organisation: '',
  name: '',
  capacity: '' as (typeof capacities)[number] | '',
  district: '',
  article: '',
  kind: 'modify' as (typeof kinds)[number],
  text: '',
  suggestedText: '',
  reason: '',
  /** Pictures of the original, already sent. */
  scans: [] as readonly Uploaded[],
}
const said = (text: string): string | undefined => text.trim() || undefined

type RegisterProps = { draft: Draft; listening: boolean }

/** One opinion after the other from the same letter or minutes: where it came from stays, the words are cleared. */
export const Register = ({ draft, listening }: RegisterProps) => {
  const form = useLocalDraft(`registered:${draft.id}`, fresh)
  const { value, change } = form
  const [asked, setAsked] = useState(false)
  const [count, setCount] = useState(0)
  const save = useCommand('POST /drafts/{draftId}/registered-opinions', { slot: `registered:${draft.id}` })
  const version = useGet(
    'GET /drafts/{draftId}/versions/{version}',
    { draftId: draft.id, version: String(draft.consultation?.version ?? 0) },
    { enabled: !!draft.consultation, staleTime: 300_000 },
  )
  const length = codePoints(value.text.trim())
  const short = length < lengths.opinionText[0]

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (short || length > lengths.opinionText[1]) return focusOn('registered-text')
    const made = await save.run({
      draftId: draft.id,
      article: value.article || null,
      kind: value.kind,
      text: value.text.trim(),
      suggestedText: said(value.suggestedText),
      reason: said(value.reason),
      ...(value.scans.length > 0 && { attachments: value.scans.map(({ uploadId }) => ({ uploadId })) }),
      source: value.source,
      number: said(value.number),
      receivedAt: value.receivedAt || undefined,
      submitter: {
        name: said(value.name),
        organisation: said(value.organisation),
        district: said(value.district),
        capacity: value.capacity || undefined,
      },
    })
    if (!made) return
    setAsked(false)
    setCount(count + 1)
    change({ text: '', suggestedText: '', reason: '', scans: [] })
    toast(texts.registeredNext, 'good')
    focusOn('registered-text')
  }

  useKeys({ 'Ctrl+Enter': submit }, listening)

  const line = (name: 'number' | 'organisation' | 'name' | 'district', label: string, placeholder?: string) => (
    <TextField
      id={`registered-${name}`}
      label={label}
      optional
      placeholder={placeholder}
      value={value[name]}
      onChange={(text) => change({ [name]: text })}
    />
  )

  return (
    <Box>
      <Field label={texts.source}>
        <Segmented
          wrap
          label={texts.source}
          choices={elsewhereSources.map((source) => ({ value: source, label: sourceNames[source] }))}
          value={value.source}
          onChange={(source) => change({ source })}
        />
      </Field>
      <Box className="elsewhere__pair">
        {line('number', texts.number, texts.numberHint)}
        <Field label={texts.receivedOn} optional>
          <DayInput
            label={texts.receivedOn}
            value={value.receivedAt}
            onChange={(receivedAt) => change({ receivedAt })}
          />
        </Field>
        {line('organisation', texts.organisation)}
        {line('name', texts.person)}
        <Field label={texts.capacity} optional>
          <Select
            label={texts.capacity}
            value={value.capacity}
            onChange={(capacity) => change({ capacity })}
            choices={[
              { value: '', label: texts.notStated },
              ...capacities.map((each) => ({ value: each, label: capacityNames[each] })),
            ]}
          />
        </Field>
        {line('district', texts.district)}
        <Field label={texts.article}>
          <Select
            label={texts.article}
            value={value.article}
            onChange={(article) => change({ article })}
            choices={[
              { value: '', label: texts.wholeDraft },
              ...(version.data?.articles.map(({ label, caption }) => ({
                value: label,
                label: caption ? `${label} ${caption}` : label,
              })) ?? []),
            ]}
          />
        </Field>
        <Field label={texts.kind}>
          <Select
            label={texts.kind}
            value={value.kind}
            onChange={(kind) => change({ kind })}
            choices={kinds.map((each) => ({ value: each, label: kindNames[each] }))}
          />
        </Field>
      </Box>
      <TextArea
        id="registered-text"
        label={texts.opinionText}
        hint={texts.opinionTextHint}
        rows={5}
        limit={lengths.opinionText[1]}
        least={lengths.opinionText[0]}
        value={value.text}
        onChange={(text) => change({ text })}
        error={asked && short ? texts.tooShort(lengths.opinionText[0]) : undefined}
      />
      <TextArea
        id="registered-suggested"
        label={texts.suggestedText}
        optional
        rows={3}
        limit={lengths.suggestedText[1]}
        value={value.suggestedText}
        onChange={(suggestedText) => change({ suggestedText })}
      />
      <TextArea
        id="registered-reason"
        label={texts.reason}
        optional
        rows={2}
        limit={lengths.reason[1]}
        value={value.reason}
        onChange={(reason) => change({ reason })}
      />
      <Field label={texts.originalPhoto} optional>
        <Pictures ask={texts.addOriginalPhoto} items={value.scans} onChange={(scans) => change({ scans })} />
      </Field>
      <Failure error={save.error} />
      <Box className="staff__buttons">
        <Button busy={save.busy} onTap={submit}>
          {texts.registerAndNext}
        </Button>
        <Box className="muted small">Ctrl+Enter{count > 0 && texts.registeredThisTime(count)}</Box>
      </Box>
    </Box>
  )
}
