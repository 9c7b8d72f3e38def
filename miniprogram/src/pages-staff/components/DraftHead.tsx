import { draftStatusNames } from '@shared/drafts/words'
import { Countdown } from '../../components/Countdown'
import { Tag, type Tone } from '../../components/Tag'
import { Box, Heading, Span } from '../../elements/elements'
import { lastDay, longDate } from '../../lib/time'
import type { Draft } from '../lib/draftCache'
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
    {draft.withdrawn ? <Tag tone="warn">已下线</Tag> : !draft.published && <Tag>未公布</Tag>}
    {draft.pausedReason && <Tag tone="warn">暂停接收意见</Tag>}
  </>
)

/** When this round runs, in one line. */
export const RoundLine = ({ draft }: { draft: Draft }) => {
  const round = draft.consultation
  if (!round) return <Span className="muted small">还没有征求过意见</Span>
  return (
    <Span className="muted small">
      第 {round.round} 轮，{longDate(round.opensAt)}至{lastDay(round.closesAt)}
      {round.state === 'open' && (
        <>
          ，<Countdown until={round.closesAt} />
        </>
      )}
      {round.state === 'upcoming' && '，尚未开始'}
      {round.state === 'closed' && '，已结束'}
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
