import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field, TextArea, TextField } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Box } from '../../elements/elements'
import { useLocalDraft } from '../../state/localDraft'
import type { Suggestion, useSuggestionDeed } from '../lib/useSuggestionDeed'

type ExamineProps = { suggestion: Suggestion; deed: ReturnType<typeof useSuggestionDeed> }
type Words = { unit: string; coUnits: string; months: '3' | '6'; reason: string }

const empty: Words = { unit: '', coUnits: '', months: '3', reason: '' }

/** The office examines: assigns the matter to units with a time, or returns it with the reason. */
export const Examine = ({ suggestion, deed }: ExamineProps) => {
  const { value, change, clear } = useLocalDraft<Words>(`examination:${suggestion.id}`, empty)
  const [step, setStep] = useState<'assign' | 'return'>('assign')
  const [asked, setAsked] = useState(false)
  const reason = value.reason.trim()
  const unit = value.unit.trim()
  const reasonAsked = step === 'return' || value.months === '6'

  const submit = async (): Promise<void> => {
    setAsked(true)
    if ((reasonAsked && reason === '') || (step === 'assign' && unit.length < 2)) return
    const coUnits = value.coUnits.split(/[\s,，、]+/).filter(Boolean)
    const done =
      step === 'return'
        ? await deed.act('POST /suggestions/{suggestionId}/return', { reason }, '已退回代表')
        : await deed.act(
            'POST /suggestions/{suggestionId}/assignment',
            {
              unit,
              months: Number(value.months),
              ...(coUnits.length > 0 && { coUnits }),
              ...(reason && { reason }),
            },
            '已交办',
          )
    if (done) clear()
  }

  return (
    <Card>
      <Field label="审查">
        <Segmented
          label="审查"
          value={step}
          onChange={setStep}
          choices={[
            { value: 'assign', label: '交办' },
            { value: 'return', label: '退回代表' },
          ]}
        />
      </Field>
      {step === 'assign' && (
        <>
          <TextField
            id="assign-unit"
            label="主办单位"
            value={value.unit}
            onChange={(words) => change({ unit: words })}
            error={asked && unit.length < 2 ? '请填写主办单位' : undefined}
          />
          <TextField
            id="assign-co-units"
            label="会办单位"
            optional
            hint="几个单位之间用顿号隔开"
            value={value.coUnits}
            onChange={(coUnits) => change({ coUnits })}
          />
          <Field label="答复期限" hint="代表法第五十一条：三个月，至迟不超过六个月。">
            <Segmented
              label="答复期限"
              value={value.months}
              onChange={(months) => change({ months })}
              choices={[
                { value: '3', label: '三个月' },
                { value: '6', label: '六个月' },
              ]}
            />
          </Field>
        </>
      )}
      {reasonAsked && (
        <TextArea
          id="examine-reason"
          label="理由"
          rows={3}
          limit={500}
          value={value.reason}
          onChange={(words) => change({ reason: words })}
          error={asked && reason === '' ? '请填写理由' : undefined}
        />
      )}
      <Box className="deeds__buttons">
        <Button busy={deed.busy} onTap={submit}>
          {step === 'assign' ? '交办' : '退回'}
        </Button>
      </Box>
    </Card>
  )
}
