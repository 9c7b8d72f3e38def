import type { MinutesOpinion, MinutesParagraph, MinutesPart } from '@shared/opinions/minutes'
import { Segmented } from '../../components/Segmented'
import { Box, Span } from '../../elements/elements'
import { Select } from '../elements/Select'
import { texts } from './texts'

type MinutesRowProps = {
  paragraph: MinutesParagraph
  /** The opinion that begins here, and its number. */
  opinion: MinutesOpinion | undefined
  number: number | undefined
  labels: readonly string[]
  onPart: (part: MinutesPart) => void
  onArticle: (article: string) => void
}

const parts: { value: MinutesPart; label: string }[] = [
  { value: 'opens', label: texts.newOpinion },
  { value: 'goes-on', label: texts.joinPrevious },
  { value: 'left-out', label: texts.leaveOut },
]

/** One paragraph of the minutes, and what is made of it. */
export const MinutesRow = ({ paragraph, opinion, number, labels, onPart, onArticle }: MinutesRowProps) => (
  <Box className={`minutes__row is-${paragraph.part}`} role="listitem">
    <Box className="minutes__text">
      {number !== undefined && <Span className="minutes__number">{number}</Span>}
      <Span>{paragraph.text}</Span>
    </Box>
    <Box className="minutes__tools">
      <Segmented label={texts.thisPart} choices={parts} value={paragraph.part} onChange={onPart} />
      {opinion && (
        <Select
          label={texts.articleOfOpinion(number ?? 0)}
          value={opinion.article ?? ''}
          onChange={onArticle}
          choices={[{ value: '', label: texts.wholeDraft }, ...labels.map((label) => ({ value: label, label }))]}
        />
      )}
      {(opinion?.name || opinion?.organisation) && (
        <Span className="muted small">{[opinion.organisation, opinion.name].filter(Boolean).join(' ')}</Span>
      )}
    </Box>
  </Box>
)
