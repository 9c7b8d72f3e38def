import { verdictNames, verdicts } from '@shared/chat/suggestionWords'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field, TextArea } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Box } from '../../elements/elements'
import type { useSuggestionDeed } from '../lib/useSuggestionDeed'
import { texts } from './texts'

/** The deputy's view of the answer; 不满意 sends it back to the unit once. */
export const Verdict = ({ deed }: { deed: ReturnType<typeof useSuggestionDeed> }) => {
  const [verdict, setVerdict] = useState<(typeof verdicts)[number]>('satisfied')
  const [comment, setComment] = useState('')
  return (
    <Card>
      <Field label={texts.verdict} hint={texts.verdictHint}>
        <Segmented
          label={texts.verdict}
          value={verdict}
          onChange={setVerdict}
          choices={verdicts.map((value) => ({ value, label: verdictNames[value] }))}
        />
      </Field>
      <TextArea
        id="verdict-comment"
        label={texts.remarks}
        optional
        rows={2}
        limit={500}
        value={comment}
        onChange={setComment}
      />
      <Box className="deeds__buttons">
        <Button
          busy={deed.busy}
          onTap={() =>
            deed.act(
              'POST /suggestions/{suggestionId}/verdict',
              { verdict, ...(comment.trim() && { comment: comment.trim() }) },
              texts.verdictSent,
            )
          }
        >
          {texts.submit}
        </Button>
      </Box>
    </Card>
  )
}
