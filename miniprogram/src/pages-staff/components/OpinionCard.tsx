import { kindNames } from '@shared/opinions/words'
import { StatusTag, Tag } from '../../components/Tag'
import { Box, Span, Tap } from '../../elements/elements'
import { when } from '../../lib/time'
import type { Opinion } from '../lib/opinionCache'
import { texts } from './texts'
import './opinionCard.css'

type OpinionCardProps = { opinion: Opinion; current: boolean; onOpen: () => void }

/** One line of the queue: which article, what kind, the first words. */
export const OpinionCard = ({ opinion, current, onOpen }: OpinionCardProps) => (
  <Tap
    id={`card-${opinion.id}`}
    className={`opinion-card ${current ? 'is-current' : ''}`}
    pressed={current}
    onTap={onOpen}
  >
    <Box className="opinion-card__head">
      <Span className="opinion-card__article">{opinion.article ?? texts.wholeDraft}</Span>
      <Tag>{kindNames[opinion.kind]}</Tag>
      <Box className="opinion-card__status">
        <StatusTag status={opinion.status} result={opinion.decision?.result ?? opinion.result} />
      </Box>
    </Box>
    <Box className="opinion-card__text">{opinion.text}</Box>
    <Box className="opinion-card__time">
      {when(opinion.createdAt)}
      {opinion.suggestedText && texts.hasSuggestedText}
    </Box>
  </Tap>
)
