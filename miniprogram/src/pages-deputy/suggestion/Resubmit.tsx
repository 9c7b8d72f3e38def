import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Box } from '../../elements/elements'
import { useLocalDraft } from '../../state/localDraft'
import type { Suggestion, useSuggestionDeed } from '../lib/useSuggestionDeed'
import { missingIn, SuggestionFields, type SuggestionWords, sentOf } from './SuggestionFields'
import { texts } from './texts'

type ResubmitProps = { suggestion: Suggestion; deed: ReturnType<typeof useSuggestionDeed> }

/** The deputy puts right what was returned. */
export const Resubmit = ({ suggestion, deed }: ResubmitProps) => {
  const { title, background, grounds, proposal, coSigners } = suggestion
  const { value, change, clear } = useLocalDraft<SuggestionWords>(`resubmission:${suggestion.id}`, {
    title,
    background,
    grounds,
    proposal,
    coSigners: coSigners.join('、'),
  })
  const [asked, setAsked] = useState(false)
  const missing = missingIn(value)
  const submit = async (): Promise<void> => {
    setAsked(true)
    if (missing) return
    if (await deed.act('PUT /suggestions/{suggestionId}', sentOf(value), texts.resubmitted)) clear()
  }
  return (
    <Card>
      <SuggestionFields value={value} onChange={change} missing={asked ? missing : undefined} />
      <Box className="deeds__buttons">
        <Button busy={deed.busy} onTap={submit}>
          {texts.resubmit}
        </Button>
      </Box>
    </Card>
  )
}
