import type { Draft } from '@shared/drafts/endpoints'
import { isTentative } from '@shared/drafts/rounds'
import { draftStatusNames } from '@shared/drafts/words'
import { useGet } from '../../../api/query'
import { Countdown } from '../../../components/Countdown'
import { Tag } from '../../../components/Tag'
import { Box, Heading, Span } from '../../../elements/elements'
import { grouped } from '../../../lib/numbers'
import { lastDay, longDate } from '../../../lib/time'
import { FollowButton } from './FollowButton'

const Dates = ({ consultation }: { consultation: NonNullable<Draft['consultation']> }) => {
  if (consultation.state === 'upcoming') return <Span>{longDate(consultation.opensAt)}开始征求意见</Span>
  if (consultation.state === 'closed') return <Span>征求意见已于{lastDay(consultation.closesAt)}结束</Span>
  return (
    <>
      <Countdown until={consultation.closesAt} />
      <Span>，{lastDay(consultation.closesAt)}截止</Span>
    </>
  )
}

type Counted = { participants: number; opinions: number; adopted: number }

const said = ({ participants, opinions, adopted }: Counted, tentative: boolean): string =>
  opinions === 0
    ? '还没有收到意见'
    : `${grouped(participants)} 人参与，收到意见 ${grouped(opinions)} 条${
        adopted > 0 ? `，${tentative ? '拟采纳' : '采纳'} ${grouped(adopted)} 条` : ''
      }`

/** What it is and how long one may still speak. */
export const Head = ({ draft }: { draft: Draft }) => {
  const { data } = useGet('GET /drafts/{draftId}/statistics', { draftId: draft.id })
  const { consultation } = draft
  const tentative = isTentative(
    consultation,
    draft.status === 'approving' || draft.status === 'enacted' ? draft.status : undefined,
  )
  return (
    <Box className="draft-head">
      <Heading level={2} className="draft-head__title serif">
        {draft.title}
      </Heading>
      <Box className="draft-head__tags">
        <Tag tone={draft.status === 'consulting' ? 'accent' : 'info'}>{draftStatusNames[draft.status]}</Tag>
        {consultation && (
          <Box className="draft-head__dates">
            <Dates consultation={consultation} />
          </Box>
        )}
      </Box>
      {draft.summary && <Box className="draft-head__summary">{draft.summary}</Box>}
      {consultation?.reason && <Box className="draft-head__note">期限说明：{consultation.reason}</Box>}
      {consultation?.earlier?.map(({ closesAt }) => (
        <Box className="draft-head__note" key={closesAt}>
          原定{lastDay(closesAt)}截止，已{closesAt < consultation.closesAt ? '延长' : '调整'}
        </Box>
      ))}
      {draft.pausedReason && <Box className="draft-head__note">暂停接收意见：{draft.pausedReason}</Box>}
      {draft.withdrawn && <Box className="draft-head__note">已下线：{draft.withdrawn.reason}</Box>}
      {consultation && consultation.state !== 'upcoming' && (
        // The line keeps its place while the figures come.
        <Box className="draft-head__figures">{data ? said(data, tentative) : '\u00a0'}</Box>
      )}
      <Box className="draft-head__follow">
        <FollowButton draftId={draft.id} />
      </Box>
    </Box>
  )
}
