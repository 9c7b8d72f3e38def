import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Avatar } from '../../components/Avatar'
import { Button } from '../../components/Button'
import { Field, TextArea, TextField } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Sheet } from '../../components/Sheet'
import { Box, Tap } from '../../elements/elements'
import { go } from '../../routes'
import { toast } from '../../state/feedback'
import { useFileUpload } from '../../state/useFileUpload'
import { Failure } from '../components/Failure'

type Deputy = ItemOf<'GET /deputies'>
type DeputySheetProps = {
  deputy: Deputy | undefined
  onClose: () => void
  onSaved: () => void
  onLeave: () => void
  onHandOver: () => void
}

const required = [
  { name: 'name', label: '姓名', hint: undefined },
  { name: 'level', label: '层级', hint: '例如：市人大代表' },
  { name: 'term', label: '届次', hint: '例如：第十七届' },
  { name: 'district', label: '区域', hint: undefined },
] as const
const optional = [
  { name: 'electedBy', label: '选举单位' },
  { name: 'delegation', label: '代表团' },
  { name: 'sector', label: '界别或行业' },
] as const

type Name = (typeof required)[number]['name'] | (typeof optional)[number]['name'] | 'introduction' | 'topics'

/** A deputy's public page: who they are, where they can be met, whether they take messages. */
export const DeputySheet = ({ deputy, onClose, onSaved, onLeave, onHandOver }: DeputySheetProps) => {
  const [words, setWords] = useState<Record<Name, string>>({
    name: deputy?.name ?? '',
    level: deputy?.level ?? '市人大代表',
    term: deputy?.term ?? '',
    district: deputy?.district ?? '',
    electedBy: deputy?.electedBy ?? '',
    delegation: deputy?.delegation ?? '',
    sector: deputy?.sector ?? '',
    introduction: deputy?.introduction ?? '',
    topics: deputy?.topics.join('、') ?? '',
  })
  const [takes, setTakes] = useState<'yes' | 'no'>(deputy && !deputy.takesMessages ? 'no' : 'yes')
  const [at, setAt] = useState<ReadonlySet<string>>(new Set(deputy?.stationIds))
  const [photo, setPhoto] = useState<string | null>()
  const files = useFileUpload()
  const [asked, setAsked] = useState(false)
  const stations = useGet('GET /stations', { limit: 100 })
  const create = useCommand('POST /deputies')
  const edit = useCommand('PATCH /deputies/{deputyId}')
  const set = (name: Name) => (value: string) => setWords((before) => ({ ...before, [name]: value }))
  const complete = required.every(({ name }) => words[name].trim() !== '')

  const save = async (): Promise<void> => {
    setAsked(true)
    if (!complete) return
    const given = Object.fromEntries(
      [...optional.map(({ name }) => name), 'introduction' as const]
        .map((name) => [name, words[name].trim()])
        .filter(([, value]) => value !== ''),
    )
    const input = {
      name: words.name.trim(),
      level: words.level.trim(),
      term: words.term.trim(),
      district: words.district.trim(),
      ...given,
      topics: words.topics.split(/[\s,，、]+/).filter(Boolean),
      stationIds: [...at],
      takesMessages: takes === 'yes',
      ...(photo !== undefined && { photo }),
    }
    const saved = deputy ? await edit.run({ deputyId: deputy.id, ...input }) : await create.run(input)
    if (!saved) return
    toast('已保存，稍后在公开页面显示', 'good')
    onSaved()
    onClose()
  }

  return (
    <Sheet
      open
      title={deputy ? deputy.name : '添加代表'}
      onClose={onClose}
      footer={
        <Button busy={create.busy || edit.busy} onTap={save}>
          保存
        </Button>
      }
    >
      <Field label="照片" optional hint={photo ? '已选好，保存后显示。' : '本人同意公开的正面照片。'}>
        <Box className="row">
          <Avatar name={words.name} size="large" photo={photo === undefined ? deputy?.photo : undefined} />
          <Button
            kind="secondary"
            size="small"
            busy={files.busy}
            onTap={() => void files.choosePictures(1).then(([chosen]) => chosen && setPhoto(chosen))}
          >
            {deputy?.photo || photo ? '换一张' : '选照片'}
          </Button>
          {(photo || (photo === undefined && deputy?.photo)) && (
            <Button kind="plain" size="small" onTap={() => setPhoto(null)}>
              不用照片
            </Button>
          )}
        </Box>
      </Field>
      {required.map(({ name, label, hint }) => (
        <TextField
          key={name}
          id={`deputy-${name}`}
          label={label}
          hint={hint}
          value={words[name]}
          onChange={set(name)}
          error={asked && words[name].trim() === '' ? `请填写${label}` : undefined}
        />
      ))}
      {optional.map(({ name, label }) => (
        <TextField key={name} id={`deputy-${name}`} label={label} optional value={words[name]} onChange={set(name)} />
      ))}
      <TextField
        id="deputy-topics"
        label="关注领域"
        optional
        hint="几个领域之间用顿号隔开"
        value={words.topics}
        onChange={set('topics')}
      />
      <TextArea
        id="deputy-introduction"
        label="简介"
        optional
        rows={3}
        limit={1000}
        value={words.introduction}
        onChange={set('introduction')}
      />
      <Field label="所在家站室" optional>
        <Box className="chips" role="group" label="所在家站室">
          {(stations.data?.items ?? []).map((station) => (
            <Tap
              key={station.id}
              className={`chip ${at.has(station.id) ? 'is-on' : ''}`}
              pressed={at.has(station.id)}
              onTap={() => {
                const after = new Set(at)
                if (!after.delete(station.id)) after.add(station.id)
                setAt(after)
              }}
            >
              {station.name}
            </Tap>
          ))}
        </Box>
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
      {deputy && (
        <Box className="directory__more">
          <Button kind="secondary" size="small" onTap={() => go('wallSheet', { deputyId: deputy.id })}>
            二维码（可打印张贴）
          </Button>
          <Button kind="secondary" size="small" onTap={() => go('record', { deputyId: deputy.id })}>
            今年的数据
          </Button>
          <Button kind="secondary" size="small" onTap={onLeave}>
            {deputy.leave ? '请假（已登记）' : '请假'}
          </Button>
          <Button kind="secondary" size="small" onTap={onHandOver}>
            离任移交
          </Button>
        </Box>
      )}
      <Failure error={create.error ?? edit.error} />
    </Sheet>
  )
}
