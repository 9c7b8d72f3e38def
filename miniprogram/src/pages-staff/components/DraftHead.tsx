import { draftStatusNames } from '@shared/drafts/words'
import { Countdown } from '../../components/Countdown'
import { Tag, type Tone } from '../../components/Tag'
import { Box, Heading, Span } from '../../elements/elements'
import { lastDay, longDate } from '../../lib/time'
import type { Draft } from '../lib/draftCache'
import { texts } from './texts'
import './draftHead.css'

const tones: Record<Draft['status'], Tone> = {
  preparing: 'quiet',
  consulting: 'accent',
  deliberating: 'info',
  approving: 'gold',
  enacted: 'good',
  ended: 'quiet',
}

export const DraftStatusTag = ({
  draft,
}: {
  draft: Pick<Draft, 'status' | 'published' | 'withdrawn' | 'pausedReason'>
}) => (
  <>
    <Tag tone={tones[draft.status]}>{draftStatusNames[draft.status]}</Tag>
    {draft.withdrawn ? (
      <Tag tone="warn">{texts.takenOffline}</Tag>
    ) : (
      !draft.published && <Tag>{texts.notPublished}</Tag>
    )}
    {draft.pausedReason && <Tag tone="warn">{texts.intakePaused}</Tag>}
  </>
)

/** When this round runs, in one line. */
export const RoundLine = ({ draft }: { draft: Draft }) => {
  const round = draft.consultation
  if (!round) return <Span className="muted small">{texts.noConsultationYet}</Span>
  return (
    <Span className="muted small">
      {texts.roundPeriod(round.round, longDate(round.opensAt), lastDay(round.closesAt))}
      {round.state === 'open' && (
        <>
          ，<Countdown until={round.closesAt} />
        </>
      )}
      {round.state === 'upcoming' && texts.notStarted}
      {round.state === 'closed' && texts.ended}
    </Span>
  )
}

export const DraftHead = ({ draft }: { draft: Draft }) => (
  <Box className="staff-head">
    <Heading level={2} className="staff-head__title serif">
      {draft.title}
    </Heading>
    <Box className="staff-head__line">
      <DraftStatusTag draft={draft} />
      <RoundLine draft={draft} />
    </Box>
  </Box>
)
