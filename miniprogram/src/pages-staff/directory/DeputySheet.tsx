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
import { useKept } from '../../state/kept'
import { useFileUpload } from '../../state/useFileUpload'
import { Failure } from '../components/Failure'
import { texts } from './texts'

type Deputy = ItemOf<'GET /deputies'>
type DeputySheetProps = {
  deputy: Deputy | undefined
  onClose: () => void
  onSaved: () => void
  onLeave: () => void
  onHandOver: () => void
}

const required = [
  { name: 'name', label: texts.deputyName, hint: undefined },
  { name: 'level', label: texts.level, hint: texts.levelExample },
  { name: 'term', label: texts.term, hint: texts.termExample },
  { name: 'district', label: texts.district, hint: undefined },
] as const
const optional = [
  { name: 'electedBy', label: texts.electedBy },
  { name: 'delegation', label: texts.delegation },
  { name: 'sector', label: texts.sector },
] as const

type Name = (typeof required)[number]['name'] | (typeof optional)[number]['name'] | 'introduction' | 'topics'

/** A deputy's public page: who they are, where they can be met, whether they take messages. */
export const DeputySheet = ({ deputy, onClose, onSaved, onLeave, onHandOver }: DeputySheetProps) => {
  const [words, setWords, forget] = useKept<Record<Name, string>>(`deputy:${deputy?.id ?? 'new'}`, {
    name: deputy?.name ?? '',
    level: deputy?.level ?? texts.usualLevel,
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
    forget()
    toast(texts.savedShownSoon, 'good')
    onSaved()
    onClose()
  }

  return (
    <Sheet
      open
      title={deputy ? deputy.name : texts.addDeputy}
      onClose={onClose}
      footer={
        <Button busy={create.busy || edit.busy} onTap={save}>
          {texts.save}
        </Button>
      }
    >
      <Field label={texts.photo} optional hint={photo ? texts.photoChosen : texts.photoConsent}>
        <Box className="row">
          <Avatar name={words.name} size="large" photo={photo === undefined ? deputy?.photo : undefined} />
          <Button
            kind="secondary"
            size="small"
            busy={files.busy}
            onTap={() => void files.choosePictures(1).then(([chosen]) => chosen && setPhoto(chosen))}
          >
            {deputy?.photo || photo ? texts.changePhoto : texts.choosePhoto}
          </Button>
          {(photo || (photo === undefined && deputy?.photo)) && (
            <Button kind="plain" size="small" onTap={() => setPhoto(null)}>
              {texts.noPhoto}
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
          error={asked && words[name].trim() === '' ? texts.fillIn(label) : undefined}
        />
      ))}
      {optional.map(({ name, label }) => (
        <TextField key={name} id={`deputy-${name}`} label={label} optional value={words[name]} onChange={set(name)} />
      ))}
      <TextField
        id="deputy-topics"
        label={texts.topics}
        optional
        hint={texts.topicsHint}
        value={words.topics}
        onChange={set('topics')}
      />
      <TextArea
        id="deputy-introduction"
        label={texts.deputyIntroduction}
        optional
        rows={3}
        limit={1000}
        value={words.introduction}
        onChange={set('introduction')}
      />
      <Field label={texts.ownStations} optional>
        <Box className="chips" role="group" label={texts.ownStations}>
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
      {deputy && (
        <Box className="directory__more">
          <Button kind="secondary" size="small" onTap={() => go('wallSheet', { deputyId: deputy.id })}>
            {texts.qrCode}
          </Button>
          <Button kind="secondary" size="small" onTap={() => go('record', { deputyId: deputy.id })}>
            {texts.figuresThisYear}
          </Button>
          <Button kind="secondary" size="small" onTap={onLeave}>
            {deputy.leave ? texts.leaveStands : texts.leave}
          </Button>
          <Button kind="secondary" size="small" onTap={onHandOver}>
            {texts.handOver}
          </Button>
        </Box>
      )}
      <Failure error={create.error ?? edit.error} />
    </Sheet>
  )
}
