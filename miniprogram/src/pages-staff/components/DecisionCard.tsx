import { type Result, resultNames } from '@shared/opinions/words'
import { Tag, type Tone } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { longTime } from '../../lib/time'
import { texts } from './texts'
import './decisionCard.css'

const tones: Record<Result, Tone> = { adopted: 'good', partially_adopted: 'gold', not_adopted: 'quiet', noted: 'info' }

type DecisionCardProps = {
  result: Result
  reply: string
  at: string
  by?: string
  adoptedIn?: readonly { version: number; article: string }[]
  /** Said above: what kind of decision this is. */
  title?: string
  past?: boolean
  reason?: string
}

/** A decision as it was made: result, reply, who and when. */
export const DecisionCard = ({ result, reply, at, by, adoptedIn, title, past, reason }: DecisionCardProps) => (
  <Box className={`decision-card ${past ? 'decision-card--past' : ''}`}>
    <Box className="decision-card__head">
      <Tag tone={tones[result]}>{resultNames[result]}</Tag>
      {title && <Span className="small muted">{title}</Span>}
    </Box>
    <Box className="decision-card__reply">
      <Span selectable>{reply}</Span>
    </Box>
    {adoptedIn && adoptedIn.length > 0 && (
      <Box className="small">
        {texts.writtenInto(adoptedIn.map(({ version, article }) => texts.articlePlace(version, article)).join('、'))}
      </Box>
    )}
    {reason && <Box className="small">{texts.revisionReasonLine(reason)}</Box>}
    <Box className="decision-card__by">
      {by && `${by} · `}
      {longTime(at)}
    </Box>
  </Box>
)
