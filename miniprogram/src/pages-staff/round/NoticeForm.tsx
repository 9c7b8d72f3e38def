import type { Notice } from '@shared/drafts/lifeSchemas'
import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field, TextArea, TextField } from '../../components/Field'
import { Box, Heading } from '../../elements/elements'
import { go } from '../../routes'
import { toast } from '../../state/feedback'
import { useKept } from '../../state/kept'
import { Failure } from '../components/Failure'
import { DayInput } from '../elements/DayInput'
import { type Draft, keepDraft } from '../lib/draftCache'
import { texts } from './texts'

const heading = [
  ['issuer', texts.issuer, texts.issuerExample],
  ['number', texts.noticeNumber, texts.numberExample],
] as const
const ways = [
  ['address', texts.address, ''],
  ['postcode', texts.postcode, texts.sixDigits],
  ['email', texts.email, ''],
  ['telephone', texts.telephone, ''],
  ['fax', texts.fax, ''],
  ['contact', texts.contact, ''],
] as const
type Name = (typeof heading)[number][0] | (typeof ways)[number][0] | 'date' | 'otherWays'
type Round = NonNullable<Draft['consultation']>

/** Of an earlier round all that stays the same: its number and its day are its own. */
const again = (draft: Draft): Partial<Notice> => {
  const {
    number: _,
    date: __,
    ...rest
  } = [...(draft.consultations ?? [])].reverse().find(({ notice }) => notice)?.notice ?? {}
  return rest
}

export const NoticeForm = ({ draft, round }: { draft: Draft; round: Round }) => {
  const before = useState(() => round.notice ?? again(draft))[0]
  const [value, setValue, forget] = useKept<Partial<Record<Name, string>>>(`notice:${draft.id}:${round.round}`, before)
  const command = useCommand('PUT /drafts/{draftId}/consultations/{round}/notice')
  const [asked, setAsked] = useState(false)
  const set = (name: Name) => (text: string) => setValue((old) => ({ ...old, [name]: text }))
  const issuer = value.issuer?.trim() ?? ''
  const fault = (name: string) => command.error?.fields.find(({ path }) => path === name)?.message

  const save = async (): Promise<void> => {
    setAsked(true)
    if (issuer === '') return
    const given = Object.fromEntries(
      Object.entries(value)
        .map(([name, text]) => [name, text?.trim()] as const)
        .filter(([, text]) => text),
    )
    const after = await command.run({ draftId: draft.id, round: String(round.round), ...given, issuer })
    if (!after) return
    forget()
    keepDraft(after)
    toast(after.awaiting ? texts.submittedForSignOff : texts.noticeSaved, 'good')
  }

  const line = ([name, label, placeholder]: (typeof heading)[number] | (typeof ways)[number]) => (
    <TextField
      key={name}
      id={`notice-${name}`}
      label={label}
      optional={name !== 'issuer'}
      placeholder={placeholder}
      value={value[name] ?? ''}
      onChange={set(name)}
      error={asked && name === 'issuer' && issuer === '' ? texts.issuerMissing : fault(name)}
    />
  )

  return (
    <Card>
      <Box className="section__head">
        <Heading level={3} className="section__title">
          {texts.noticeOfRound(round.round)}
        </Heading>
        {round.notice && (
          <Button kind="plain" size="small" onTap={() => go('notice', { id: draft.id, round: round.round })}>
            {texts.viewNotice}
          </Button>
        )}
      </Box>
      {heading.map(line)}
      <Field label={texts.noticeDate} optional error={fault('date')}>
        <DayInput label={texts.noticeDate} value={value.date ?? ''} onChange={set('date')} />
      </Field>
      {ways.map(line)}
      <TextArea
        id="notice-otherWays"
        label={texts.otherWays}
        optional
        rows={2}
        limit={500}
        value={value.otherWays ?? ''}
        onChange={set('otherWays')}
      />
      <Failure error={command.error} />
      <Box className="staff__buttons">
        <Button busy={command.busy} onTap={save}>
          {texts.saveNotice}
        </Button>
      </Box>
    </Card>
  )
}
