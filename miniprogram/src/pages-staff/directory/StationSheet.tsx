import { coordinatesOf } from '@shared/stations/coordinates'
import { SERVICE_WINDOW, type StationKind, stationKindNames, stationKinds } from '@shared/stations/words'
import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field, TextArea, TextField } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
import { go } from '../../routes'
import { toast } from '../../state/feedback'
import { useKept } from '../../state/kept'
import { Failure } from '../components/Failure'
import { texts } from './texts'

type Station = ItemOf<'GET /stations'>
type StationSheetProps = { station: Station | undefined; onClose: () => void; onSaved: () => void }

const fields = [
  { name: 'name', label: texts.stationName, must: true },
  { name: 'district', label: texts.district, must: true },
  { name: 'address', label: texts.address, must: true },
  { name: 'phone', label: texts.telephone, must: false },
  { name: 'hours', label: texts.openingHours, must: false },
] as const
type Name = (typeof fields)[number]['name'] | 'introduction'

/** A station's public page: where it is, when it is open, whether it takes messages. */
export const StationSheet = ({ station, onClose, onSaved }: StationSheetProps) => {
  const [words, setWords, forget] = useKept<Record<Name, string>>(`station:${station?.id ?? 'new'}`, {
    name: station?.name ?? '',
    district: station?.district ?? '',
    address: station?.address ?? '',
    phone: station?.phone ?? '',
    hours: station?.hours ?? '',
    introduction: station?.introduction ?? '',
  })
  const [takes, setTakes] = useState<'yes' | 'no'>(station && !station.takesMessages ? 'no' : 'yes')
  const [kind, setKind] = useState<StationKind>(station?.kind ?? 'station')
  const [where, setWhere] = useState(
    station?.latitude === undefined ? '' : `${station.latitude}, ${station.longitude ?? ''}`,
  )
  const [asked, setAsked] = useState(false)
  const create = useCommand('POST /stations')
  const edit = useCommand('PATCH /stations/{stationId}')
  const set = (name: Name) => (value: string) => setWords((before) => ({ ...before, [name]: value }))

  const place = coordinatesOf(where)
  const badPlace = where.trim() !== '' && !place

  const save = async (): Promise<void> => {
    setAsked(true)
    if (badPlace || fields.some(({ name, must }) => must && words[name].trim() === '')) return
    const { name, district, address } = words
    const given = Object.fromEntries(
      (['phone', 'hours', 'introduction'] as const)
        .map((field) => [field, words[field].trim()])
        .filter(([, value]) => value !== ''),
    )
    const input = {
      name: name.trim(),
      district: district.trim(),
      address: address.trim(),
      ...given,
      ...place,
      kind,
      takesMessages: takes === 'yes',
    }
    const saved = station ? await edit.run({ stationId: station.id, ...input }) : await create.run(input)
    if (!saved) return
    forget()
    toast(texts.savedShownSoon, 'good')
    onSaved()
    onClose()
  }

  return (
    <Sheet
      open
      title={station ? station.name : texts.addStation}
      onClose={onClose}
      footer={
        <Button busy={create.busy || edit.busy} onTap={save}>
          {texts.save}
        </Button>
      }
    >
      {fields.map(({ name, label, must }) => (
        <TextField
          key={name}
          id={`station-${name}`}
          label={label}
          optional={!must}
          value={words[name]}
          onChange={set(name)}
          error={asked && must && words[name].trim() === '' ? texts.fillIn(label) : undefined}
        />
      ))}
      <TextField
        id="station-where"
        label={texts.coordinates}
        optional
        hint={texts.coordinatesHint}
        value={where}
        onChange={setWhere}
        error={asked && badPlace ? texts.coordinatesFormat : undefined}
      />
      <TextArea
        id="station-introduction"
        label={texts.stationIntroduction}
        optional
        rows={3}
        limit={1000}
        value={words.introduction}
        onChange={set('introduction')}
      />
      <Field label={texts.kind} hint={kind === 'service' ? texts.serviceWindowNote(SERVICE_WINDOW) : undefined}>
        <Segmented<StationKind>
          label={texts.kind}
          wrap
          value={kind}
          onChange={setKind}
          choices={stationKinds.map((value) => ({ value, label: stationKindNames[value] }))}
        />
      </Field>
      <Field label={texts.onlineMessages}>
        <Segmented
          label={texts.onlineMessages}
          value={takes}
          onChange={setTakes}
          choices={[
            { value: 'yes', label: texts.accept },
            { value: 'no', label: texts.refuse },
          ]}
        />
      </Field>
      {station && (
        <Box className="directory__more">
          <Button kind="secondary" size="small" onTap={() => go('wallSheet', { stationId: station.id })}>
            {texts.qrCode}
          </Button>
          <Button kind="secondary" size="small" onTap={() => go('roster', { stationId: station.id })}>
            {texts.dutySchedule}
          </Button>
          <Button kind="secondary" size="small" onTap={() => go('record', { stationId: station.id })}>
            {texts.figuresThisYear}
          </Button>
        </Box>
      )}
      <Failure error={create.error ?? edit.error} />
    </Sheet>
  )
}
