import { categories } from '@shared/chat/words'
import { lengths } from '@shared/city/rules'
import { codePoints } from '@shared/text/codePoints'
import { useState } from 'react'
import { refresh, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field, TextArea, TextField } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Sheet } from '../../components/Sheet'
import { go } from '../../routes'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import { Failure } from '../components/Failure'
import { Select } from '../elements/Select'
import { texts } from './texts'

type Category = (typeof categories)[number]
type Words = {
  name: string
  phone: string
  text: string
  place: string
  category: Category | ''
  deputyId: string
  consent: 'yes' | 'no'
}
const empty: Words = { name: '', phone: '', text: '', place: '', category: '', deputyId: '', consent: 'no' }

/** Writes down what a visitor says, for a deputy of the station or for the station itself. */
export const RecordSheet = ({ stationId, onClose }: { stationId: string; onClose: () => void }) => {
  const slot = `walk-in:${stationId}`
  const { value, change, clear } = useLocalDraft<Words>(slot, empty)
  const [asked, setAsked] = useState(false)
  const command = useCommand('POST /stations/{stationId}/walk-ins', { slot })
  const deputies = useGet('GET /deputies', { stationId, limit: 50 })
  const name = value.name.trim()
  const phone = value.phone.trim()
  const text = value.text.trim()
  const place = value.place.trim()
  const badPhone = !/^[\d\- ]{7,20}$/.test(phone)
  const tooLong = codePoints(text) > lengths.message[1]

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (name === '' || badPhone || text === '' || tooLong || value.consent !== 'yes') return
    const made = await command.run({
      stationId,
      name,
      phone,
      text,
      ...(place && { place }),
      ...(value.category && { category: value.category }),
      ...(value.deputyId && { deputyId: value.deputyId }),
      consent: true,
    })
    if (!made) return
    change(empty)
    clear()
    toast(texts.recorded(made.number), 'good')
    refresh('GET /stations/{stationId}/walk-ins')
    onClose()
    go('walkIn', { id: made.id })
  }

  return (
    <Sheet
      open
      title={texts.title}
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          {texts.submit}
        </Button>
      }
    >
      <TextField
        id="walk-in-name"
        label={texts.name}
        hint={texts.nameHint}
        placeholder={texts.nameExample}
        value={value.name}
        onChange={(words) => change({ name: words })}
        error={asked && name === '' ? texts.nameMissing : undefined}
      />
      <TextField
        id="walk-in-phone"
        label={texts.phone}
        hint={texts.phoneHint}
        value={value.phone}
        onChange={(words) => change({ phone: words })}
        error={asked && badPhone ? texts.phoneMissing : undefined}
      />
      <TextArea
        id="walk-in-text"
        label={texts.matter}
        hint={texts.matterHint}
        rows={5}
        limit={lengths.message[1]}
        value={value.text}
        onChange={(words) => change({ text: words })}
        error={asked && text === '' ? texts.matterMissing : undefined}
      />
      <TextField
        id="walk-in-place"
        label={texts.place}
        optional
        value={value.place}
        onChange={(words) => change({ place: words })}
      />
      <Field label={texts.category} optional>
        <Select<Category | ''>
          label={texts.category}
          value={value.category}
          onChange={(category) => change({ category })}
          choices={[
            { value: '', label: texts.categoryLater },
            ...categories.map((one) => ({ value: one, label: one })),
          ]}
        />
      </Field>
      <Field label={texts.assignTo}>
        <Select
          label={texts.assignTo}
          value={value.deputyId}
          onChange={(deputyId) => change({ deputyId })}
          choices={[
            { value: '', label: texts.ownStation },
            ...(deputies.data?.items ?? []).map((deputy) => ({
              value: deputy.id,
              label: texts.deputyName(deputy.name),
            })),
          ]}
        />
      </Field>
      <Field
        label={texts.consent}
        hint={texts.consentHint}
        error={asked && value.consent !== 'yes' ? texts.consentMissing : undefined}
      >
        <Segmented
          label={texts.consent}
          value={value.consent}
          onChange={(consent) => change({ consent })}
          choices={[
            { value: 'yes', label: texts.consentGiven },
            { value: 'no', label: texts.consentNotYet },
          ]}
        />
      </Field>
      <Failure error={command.error} />
    </Sheet>
  )
}
