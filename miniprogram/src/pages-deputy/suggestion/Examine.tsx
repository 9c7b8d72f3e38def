import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field, TextArea, TextField } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Box } from '../../elements/elements'
import { useLocalDraft } from '../../state/localDraft'
import type { Suggestion, useSuggestionDeed } from '../lib/useSuggestionDeed'
import { texts } from './texts'

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
        ? await deed.act('POST /suggestions/{suggestionId}/return', { reason }, texts.sentBack)
        : await deed.act(
            'POST /suggestions/{suggestionId}/assignment',
            {
              unit,
              months: Number(value.months),
              ...(coUnits.length > 0 && { coUnits }),
              ...(reason && { reason }),
            },
            texts.assigned,
          )
    if (done) clear()
  }

  return (
    <Card>
      <Field label={texts.examine}>
        <Segmented
          label={texts.examine}
          value={step}
          onChange={setStep}
          choices={[
            { value: 'assign', label: texts.assign },
            { value: 'return', label: texts.sendBackToDeputy },
          ]}
        />
      </Field>
      {step === 'assign' && (
        <>
          <TextField
            id="assign-unit"
            label={texts.leadUnit}
            value={value.unit}
            onChange={(words) => change({ unit: words })}
            error={asked && unit.length < 2 ? texts.leadUnitMissing : undefined}
          />
          <TextField
            id="assign-co-units"
            label={texts.jointUnitsField}
            optional
            hint={texts.unitsHint}
            value={value.coUnits}
            onChange={(coUnits) => change({ coUnits })}
          />
          <Field label={texts.deadline} hint={texts.deadlineHint}>
            <Segmented
              label={texts.deadline}
              value={value.months}
              onChange={(months) => change({ months })}
              choices={[
                { value: '3', label: texts.threeMonths },
                { value: '6', label: texts.sixMonths },
              ]}
            />
          </Field>
        </>
      )}
      {reasonAsked && (
        <TextArea
          id="examine-reason"
          label={texts.reason}
          rows={3}
          limit={500}
          value={value.reason}
          onChange={(words) => change({ reason: words })}
          error={asked && reason === '' ? texts.reasonMissing : undefined}
        />
      )}
      <Box className="deeds__buttons">
        <Button busy={deed.busy} onTap={submit}>
          {step === 'assign' ? texts.assign : texts.sendBack}
        </Button>
      </Box>
    </Card>
  )
}
