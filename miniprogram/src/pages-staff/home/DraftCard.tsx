import type { OpinionStatus } from '@shared/opinions/words'
import type { AnswerOf } from '../../api/contract'
import { Box, Span, Tap } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { go } from '../../routes'
import { DraftStatusTag, RoundLine } from '../components/DraftHead'
import type { Draft } from '../lib/draftCache'
import { texts } from './texts'

type Counts = AnswerOf<'GET /drafts/{draftId}/reconciliation'>

const shown: { status: OpinionStatus; label: string }[] = [
  { status: 'submitted', label: texts.awaitsDecision },
  { status: 'held', label: texts.held },
  { status: 'reviewing', label: texts.reviewing },
  { status: 'decided', label: texts.decided },
]

/** One draft with its numbers; each number opens the opinions that it counts. */
export const DraftCard = ({ draft, counts }: { draft: Draft; counts: Counts | undefined }) => (
  <Box className="desk-card">
    <Tap className="desk-card__main" onTap={() => go('staffDraft', { id: draft.id })}>
      <Box className="desk-card__title serif">{draft.title}</Box>
      <Box className="desk-card__line">
        <DraftStatusTag draft={draft} />
        <RoundLine draft={draft} />
      </Box>
    </Tap>
    {draft.consultation && (
      <Box className="desk-card__numbers">
        {shown.map(({ status, label }) => {
          const count = counts?.[status]
          return (
            <Tap key={status} className="desk-card__number" onTap={() => go('staffQueue', { id: draft.id, status })}>
              <Box className={`desk-card__count ${status === 'held' && count ? 'desk-card__count--warn' : ''}`}>
                {count === undefined ? '—' : grouped(count)}
              </Box>
              <Span className="desk-card__label">{label}</Span>
            </Tap>
          )
        })}
      </Box>
    )}
  </Box>
)
