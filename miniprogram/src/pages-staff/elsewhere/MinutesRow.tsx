import type { MinutesOpinion, MinutesParagraph, MinutesPart } from '@shared/opinions/minutes'
import { Segmented } from '../../components/Segmented'
import { Box, Span } from '../../elements/elements'
import { Select } from '../elements/Select'

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
  { value: 'opens', label: '新的一条' },
  { value: 'goes-on', label: '接上一条' },
  { value: 'left-out', label: '不录' },
]

/** One paragraph of the minutes, and what is made of it. */
export const MinutesRow = ({ paragraph, opinion, number, labels, onPart, onArticle }: MinutesRowProps) => (
  <Box className={`minutes__row is-${paragraph.part}`} role="listitem">
    <Box className="minutes__text">
      {number !== undefined && <Span className="minutes__number">{number}</Span>}
      <Span>{paragraph.text}</Span>
    </Box>
    <Box className="minutes__tools">
      <Segmented label="这一段" choices={parts} value={paragraph.part} onChange={onPart} />
      {opinion && (
        <Select
          label={`第 ${number} 条意见的条款`}
          value={opinion.article ?? ''}
          onChange={onArticle}
          choices={[{ value: '', label: '整部草案' }, ...labels.map((label) => ({ value: label, label }))]}
        />
      )}
      {(opinion?.name || opinion?.organisation) && (
        <Span className="muted small">{[opinion.organisation, opinion.name].filter(Boolean).join(' ')}</Span>
      )}
    </Box>
  </Box>
)
