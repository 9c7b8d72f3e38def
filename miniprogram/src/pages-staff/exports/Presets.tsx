import { useState } from 'react'
import type { InputOf, ItemOf } from '../../api/contract'
import { refresh, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { TextField } from '../../components/Field'
import { Box } from '../../elements/elements'
import { confirm, toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { Select } from '../elements/Select'
import { texts } from './texts'

type Preset = ItemOf<'GET /export-presets'>
type PresetsProps = { choice: Omit<InputOf<'POST /export-presets'>, 'name'>; onChoose: (preset: Preset) => void }

/** Ways to export that were kept: choosing one fills the form, and the form can be kept as a further one. */
export const Presets = ({ choice, onChoose }: PresetsProps) => {
  const presets = useGet('GET /export-presets', {})
  const [chosen, setChosen] = useState<Preset>()
  const [name, setName] = useState('')
  const [naming, setNaming] = useState(false)
  const create = useCommand('POST /export-presets')
  const remove = useCommand('DELETE /export-presets/{presetId}')
  const items = presets.data?.items ?? []

  const save = async (): Promise<void> => {
    if (!(await create.run({ ...choice, name: name.trim() }))) return
    setNaming(false)
    setName('')
    toast(texts.presetSaved, 'good')
    refresh('GET /export-presets')
  }

  const drop = async (preset: Preset): Promise<void> => {
    if (
      !(await confirm({
        title: texts.removePresetQuestion(preset.name),
        yes: texts.remove,
        no: texts.cancel,
        danger: true,
      }))
    )
      return
    await remove.run({ presetId: preset.id })
    setChosen(undefined)
    refresh('GET /export-presets')
  }

  return (
    <Box className="field">
      <Box className="export-presets">
        {items.length > 0 && (
          <Select
            label={texts.preset}
            value={chosen?.id ?? ''}
            onChange={(id) => {
              const preset = items.find((one) => one.id === id)
              setChosen(preset)
              if (preset) onChoose(preset)
            }}
            choices={[
              { value: '', label: texts.choosePreset },
              ...items.map((preset) => ({ value: preset.id, label: preset.name })),
            ]}
          />
        )}
        {chosen && (
          <Button kind="plain" size="small" busy={remove.busy} onTap={() => drop(chosen)}>
            {texts.removePreset}
          </Button>
        )}
        {!naming && (
          <Button kind="secondary" size="small" onTap={() => setNaming(true)}>
            {texts.saveAsPreset}
          </Button>
        )}
      </Box>
      {chosen && chosen.missingColumns.length > 0 && (
        <Box className="field__error" role="alert">
          {texts.columnsGone(chosen.missingColumns.join('、'))}
        </Box>
      )}
      {naming && (
        <Box className="export-presets">
          <TextField id="preset-name" label={texts.presetName} value={name} onChange={setName} />
          <Button size="small" busy={create.busy} disabled={name.trim() === ''} onTap={save}>
            {texts.save}
          </Button>
          <Button kind="plain" size="small" onTap={() => setNaming(false)}>
            {texts.cancel}
          </Button>
        </Box>
      )}
      <Failure error={create.error ?? remove.error} />
    </Box>
  )
}
