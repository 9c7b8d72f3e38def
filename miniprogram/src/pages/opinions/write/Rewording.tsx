import { lengths } from '@shared/city/rules'
import { useMemo } from 'react'
import { Button } from '../../../components/Button'
import { DiffText } from '../../../components/DiffText'
import { TextArea } from '../../../components/Field'
import { Box } from '../../../elements/elements'
import { changesOf } from '../../../lib/changes'
import { texts } from '../texts'

type RewordingProps = {
  original: string
  on: boolean
  value: string
  error?: string
  onToggle: (on: boolean) => void
  onChange: (value: string) => void
}

/** The article to be changed right where it stands, with the difference shown as one types. */
export const Rewording = ({ original, on, value, error, onToggle, onChange }: RewordingProps) => {
  const changes = useMemo(() => (on ? changesOf(original, value) : []), [on, original, value])
  if (!on) {
    return (
      <Box className="write__reword">
        <Button kind="secondary" block icon="pen" onTap={() => onToggle(true)}>
          {texts.write.reword}
        </Button>
      </Box>
    )
  }
  const same = value.trim() === original.trim()
  return (
    <Box className="write__reword">
      <TextArea
        id="opinion-wording"
        label={texts.write.suggestedText}
        optional
        hint={texts.write.rewordHint}
        value={value}
        onChange={onChange}
        limit={lengths.suggestedText[1]}
        error={error}
      />
      <Box className="write__changes" live="polite">
        <Box className="write__changes-title">{same ? texts.write.rewordUnchanged : texts.write.changesLegend}</Box>
        {!same && <DiffText changes={changes} />}
      </Box>
      <Button kind="plain" size="small" onTap={() => onToggle(false)}>
        {texts.write.rewordCancel}
      </Button>
    </Box>
  )
}
