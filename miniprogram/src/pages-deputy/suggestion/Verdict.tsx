import { verdictNames, verdicts } from '@shared/chat/suggestionWords'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field, TextArea } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Box } from '../../elements/elements'
import { useKept } from '../../state/kept'
import type { useSuggestionDeed } from '../lib/useSuggestionDeed'
import { texts } from './texts'

type VerdictProps = { suggestionId: string; deed: ReturnType<typeof useSuggestionDeed> }

/** The deputy's view of the answer; 不满意 sends it back to the unit once. */
export const Verdict = ({ suggestionId, deed }: VerdictProps) => {
  const [verdict, setVerdict] = useState<(typeof verdicts)[number]>('satisfied')
  const [comment, setComment, forget] = useKept<string>(`verdict:${suggestionId}`, '')
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
          onTap={async () => {
            const said = { verdict, ...(comment.trim() && { comment: comment.trim() }) }
            if (await deed.act('POST /suggestions/{suggestionId}/verdict', said, texts.verdictSent)) forget()
          }}
        >
          {texts.submit}
        </Button>
      </Box>
    </Card>
  )
}
