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
import { Failure } from '../components/Failure'

type Station = ItemOf<'GET /stations'>
type StationSheetProps = { station: Station | undefined; onClose: () => void; onSaved: () => void }

const fields = [
  { name: 'name', label: '名称', must: true },
  { name: 'district', label: '区域', must: true },
  { name: 'address', label: '地址', must: true },
  { name: 'phone', label: '电话', must: false },
  { name: 'hours', label: '开放时间', must: false },
] as const
type Name = (typeof fields)[number]['name'] | 'introduction'

/** 34.81, 117.32 */
const placeOf = (text: string): { latitude: number; longitude: number } | undefined => {
  const found = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,，]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text)
  if (!found) return undefined
  const [latitude, longitude] = [Number(found[1]), Number(found[2])]
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined
}

/** A station's public page: where it is, when it is open, whether it takes messages. */
export const StationSheet = ({ station, onClose, onSaved }: StationSheetProps) => {
  const [words, setWords] = useState<Record<Name, string>>({
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

  const place = placeOf(where)
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
    toast('已保存，稍后在公开页面显示', 'good')
    onSaved()
    onClose()
  }

  return (
    <Sheet
      open
      title={station ? station.name : '添加家站室'}
      onClose={onClose}
      footer={
        <Button busy={create.busy || edit.busy} onTap={save}>
          保存
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
          error={asked && must && words[name].trim() === '' ? `请填写${label}` : undefined}
        />
      ))}
      <TextField
        id="station-where"
        label="地图坐标"
        optional
        hint="纬度在前、经度在后，例如：34.81, 117.32。有了坐标，群众可以看地图，也能按大致位置找到所在的区。"
        value={where}
        onChange={setWhere}
        error={asked && badPlace ? '请按“纬度, 经度”填写' : undefined}
      />
      <TextArea
        id="station-introduction"
        label="介绍"
        optional
        rows={3}
        limit={1000}
        value={words.introduction}
        onChange={set('introduction')}
      />
      <Field label="类型" hint={kind === 'service' ? `${SERVICE_WINDOW}，窗口收到的事项可以由这里代录。` : undefined}>
        <Segmented<StationKind>
          label="类型"
          wrap
          value={kind}
          onChange={setKind}
          choices={stationKinds.map((value) => ({ value, label: stationKindNames[value] }))}
        />
      </Field>
      <Field label="网上留言">
        <Segmented
          label="网上留言"
          value={takes}
          onChange={setTakes}
          choices={[
            { value: 'yes', label: '接受' },
            { value: 'no', label: '不接受' },
          ]}
        />
      </Field>
      {station && (
        <Box className="directory__more">
          <Button kind="secondary" size="small" onTap={() => go('wallSheet', { stationId: station.id })}>
            二维码（可打印张贴）
          </Button>
          <Button kind="secondary" size="small" onTap={() => go('roster', { stationId: station.id })}>
            接待日安排
          </Button>
          <Button kind="secondary" size="small" onTap={() => go('record', { stationId: station.id })}>
            今年的数据
          </Button>
        </Box>
      )}
      <Failure error={create.error ?? edit.error} />
    </Sheet>
  )
}
