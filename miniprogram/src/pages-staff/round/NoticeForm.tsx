import type { Notice } from '@shared/drafts/lifeSchemas'
import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { TextArea, TextField } from '../../components/Field'
import { Box, Heading } from '../../elements/elements'
import { go } from '../../routes'
import { toast } from '../../state/feedback'
import { useKept } from '../../state/kept'
import { Failure } from '../components/Failure'
import { type Draft, keepDraft } from '../lib/draftCache'
import { texts } from './texts'

const fields = [
  ['issuer', texts.issuer, texts.issuerExample],
  ['number', texts.noticeNumber, texts.numberExample],
  ['date', texts.noticeDate, '2026-11-23'],
  ['address', texts.address, ''],
  ['postcode', texts.postcode, texts.sixDigits],
  ['email', texts.email, ''],
  ['telephone', texts.telephone, ''],
  ['fax', texts.fax, ''],
  ['contact', texts.contact, ''],
] as const
type Name = (typeof fields)[number][0] | 'otherWays'
type Round = NonNullable<Draft['consultation']>

export const NoticeForm = ({ draft, round }: { draft: Draft; round: Round }) => {
  const before: Partial<Notice> = round.notice ?? draft.consultations?.find(({ notice }) => notice)?.notice ?? {}
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
      {fields.map(([name, label, placeholder]) => (
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
      ))}
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
