import { codePoints } from '@shared/text/codePoints'
import { useState } from 'react'
import { refresh } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field, TextArea, TextField } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import type { StepProps } from './stepProps'

type Words = { to: 'hotline' | 'department'; unit: string; pace: 'usual' | 'hard'; note: string }
const empty: Words = { to: 'hotline', unit: '', pace: 'usual', note: '' }

/** Hands the matter to 12345 or a department, with a number and a time; the conversation stays open. */
export const HandoverSheet = ({ conversationId, open, onClose, onDone }: StepProps) => {
  const { value, change, clear } = useLocalDraft<Words>(`handover:${conversationId}`, empty)
  const [asked, setAsked] = useState(false)
  const command = useCommand('POST /conversations/{conversationId}/handovers', { slot: `handover:${conversationId}` })
  const note = value.note.trim()
  const unit = value.unit.trim()
  const unitLength = codePoints(unit)
  const badUnit = value.to === 'department' && (unitLength < 2 || unitLength > 60)

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (note === '' || badUnit) return
    const made = await command.run({
      conversationId,
      to: value.to,
      ...(value.to === 'department' && { unit }),
      hard: value.pace === 'hard',
      note,
    })
    if (!made) return
    change(empty)
    clear()
    setAsked(false)
    toast(`已转交办理，编号 ${made.number}`, 'good')
    refresh('GET /conversations/{conversationId}/handovers', 'GET /conversations')
    onDone()
  }

  return (
    <Sheet
      open={open}
      title="转交办理"
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          确认转交
        </Button>
      }
    >
      <Field label="交给谁办理" hint="会话不会结束，您继续跟进；群众会看到编号和期限。">
        <Segmented
          label="交给谁办理"
          value={value.to}
          onChange={(to) => change({ to })}
          choices={[
            { value: 'hotline', label: '12345 热线' },
            { value: 'department', label: '有关部门' },
          ]}
        />
      </Field>
      {value.to === 'department' && (
        <TextField
          id="handover-unit"
          label="承办部门"
          placeholder="例如：市住房和城乡建设局"
          value={value.unit}
          onChange={(text) => change({ unit: text })}
          error={asked && badUnit ? '请填写承办部门，2 到 60 个字' : undefined}
        />
      )}
      <Field label="办理期限">
        <Segmented
          label="办理期限"
          value={value.pace}
          onChange={(pace) => change({ pace })}
          choices={[
            { value: 'usual', label: '一般事项' },
            { value: 'hard', label: '复杂事项' },
          ]}
        />
      </Field>
      <TextArea
        id="handover-note"
        label="需要办理的事项"
        hint="承办单位只看到这里写的，看不到会话；群众也会看到。请不要写姓名和电话。"
        rows={4}
        limit={1000}
        value={value.note}
        onChange={(text) => change({ note: text })}
        error={asked && note === '' ? '请写明需要办理的事项' : undefined}
      />
      {command.error && (
        <Box className="field__error" role="alert">
          {command.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
