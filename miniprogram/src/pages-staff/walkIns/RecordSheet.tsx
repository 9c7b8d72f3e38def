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
    toast(`已代录，编号 ${made.number}`, 'good')
    refresh('GET /stations/{stationId}/walk-ins')
    onClose()
    go('walkIn', { id: made.id })
  }

  return (
    <Sheet
      open
      title="代录来访"
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          提交并出回执
        </Button>
      }
    >
      <TextField
        id="walk-in-name"
        label="怎样称呼"
        hint="代表看到的是这个称呼，可以不写全名。"
        placeholder="例如：王女士"
        value={value.name}
        onChange={(words) => change({ name: words })}
        error={asked && name === '' ? '请填写称呼' : undefined}
      />
      <TextField
        id="walk-in-phone"
        label="联系电话"
        hint="用来电话告知答复，代表看不到。"
        value={value.phone}
        onChange={(words) => change({ phone: words })}
        error={asked && badPhone ? '请填写电话号码' : undefined}
      />
      <TextArea
        id="walk-in-text"
        label="反映的事情"
        hint="尽量用来访群众自己的话，写好念给对方听一遍。"
        rows={5}
        limit={lengths.message[1]}
        value={value.text}
        onChange={(words) => change({ text: words })}
        error={asked && text === '' ? '请写下反映的事情' : undefined}
      />
      <TextField
        id="walk-in-place"
        label="事项地点"
        optional
        value={value.place}
        onChange={(words) => change({ place: words })}
      />
      <Field label="事项类别" optional>
        <Select<Category | ''>
          label="事项类别"
          value={value.category}
          onChange={(category) => change({ category })}
          choices={[{ value: '', label: '以后登记' }, ...categories.map((one) => ({ value: one, label: one }))]}
        />
      </Field>
      <Field label="交给谁">
        <Select
          label="交给谁"
          value={value.deputyId}
          onChange={(deputyId) => change({ deputyId })}
          choices={[
            { value: '', label: '本站办理' },
            ...(deputies.data?.items ?? []).map((deputy) => ({ value: deputy.id, label: `${deputy.name}代表` })),
          ]}
        />
      </Field>
      <Field
        label="告知与同意"
        hint="请告诉来访群众：记录称呼、电话和反映的事情，只用于办理和电话告知答复。"
        error={asked && value.consent !== 'yes' ? '请先说明并征得同意' : undefined}
      >
        <Segmented
          label="告知与同意"
          value={value.consent}
          onChange={(consent) => change({ consent })}
          choices={[
            { value: 'yes', label: '已说明，本人同意' },
            { value: 'no', label: '还没有' },
          ]}
        />
      </Field>
      <Failure error={command.error} />
    </Sheet>
  )
}
