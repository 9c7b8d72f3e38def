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
    toast('方案已保存，全体工作人员可用', 'good')
    refresh('GET /export-presets')
  }

  const drop = async (preset: Preset): Promise<void> => {
    if (!(await confirm({ title: `删除方案“${preset.name}”？`, yes: '删除', no: '取消', danger: true }))) return
    await remove.run({ presetId: preset.id })
    setChosen(undefined)
    refresh('GET /export-presets')
  }

  return (
    <Box className="field">
      <Box className="export-presets">
        {items.length > 0 && (
          <Select
            label="方案"
            value={chosen?.id ?? ''}
            onChange={(id) => {
              const preset = items.find((one) => one.id === id)
              setChosen(preset)
              if (preset) onChoose(preset)
            }}
            choices={[
              { value: '', label: '选用已存的方案' },
              ...items.map((preset) => ({ value: preset.id, label: preset.name })),
            ]}
          />
        )}
        {chosen && (
          <Button kind="plain" size="small" busy={remove.busy} onTap={() => drop(chosen)}>
            删除方案
          </Button>
        )}
        {!naming && (
          <Button kind="plain" size="small" onTap={() => setNaming(true)}>
            存为方案
          </Button>
        )}
      </Box>
      {chosen && chosen.missingColumns.length > 0 && (
        <Box className="field__error" role="alert">
          这个方案中的列（{chosen.missingColumns.join('、')}）已经不存在，已从下面去掉，请另存为新方案。
        </Box>
      )}
      {naming && (
        <Box className="export-presets">
          <TextField id="preset-name" label="方案名称" value={name} onChange={setName} />
          <Button size="small" busy={create.busy} disabled={name.trim() === ''} onTap={save}>
            保存
          </Button>
          <Button kind="plain" size="small" onTap={() => setNaming(false)}>
            取消
          </Button>
        </Box>
      )}
      <Failure error={create.error ?? remove.error} />
    </Box>
  )
}
