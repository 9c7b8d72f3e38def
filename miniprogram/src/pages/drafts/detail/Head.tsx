import { isTentative } from '@shared/drafts/rounds'
import type { Draft } from '@shared/drafts/schemas'
import { draftStatusNames } from '@shared/drafts/words'
import { useGet } from '../../../api/query'
import { Countdown } from '../../../components/Countdown'
import { Tag } from '../../../components/Tag'
import { Box, Heading, Span } from '../../../elements/elements'
import { grouped } from '../../../lib/numbers'
import { lastDay, longDate } from '../../../lib/time'
import { texts } from '../texts'
import { FollowButton } from './FollowButton'

const Dates = ({ consultation }: { consultation: NonNullable<Draft['consultation']> }) => {
  if (consultation.state === 'upcoming') return <Span>{texts.detail.opensOn(longDate(consultation.opensAt))}</Span>
  if (consultation.state === 'closed') return <Span>{texts.detail.closedOn(lastDay(consultation.closesAt))}</Span>
  return (
    <>
      <Countdown until={consultation.closesAt} />
      <Span>{texts.detail.closesOn(lastDay(consultation.closesAt))}</Span>
    </>
  )
}

type Counted = { participants: number; opinions: number; adopted: number }

const said = ({ participants, opinions, adopted }: Counted, tentative: boolean): string =>
  opinions === 0
    ? texts.detail.noOpinionsYet
    : texts.detail.participantsAndMore(
        grouped(participants),
        grouped(opinions),
        adopted > 0
          ? texts.detail.resultCount(tentative ? texts.detail.toBeAdopted : texts.detail.adopted, grouped(adopted))
          : '',
      )

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
      {consultation?.reason && <Box className="draft-head__note">{texts.detail.periodReason(consultation.reason)}</Box>}
      {consultation?.earlier?.map(({ closesAt }) => (
        <Box className="draft-head__note" key={closesAt}>
          {texts.detail.originallyUntil(lastDay(closesAt))}
          {closesAt < consultation.closesAt ? texts.detail.extended : texts.detail.adjusted}
        </Box>
      ))}
      {draft.pausedReason && <Box className="draft-head__note">{texts.detail.paused(draft.pausedReason)}</Box>}
      {draft.withdrawn && <Box className="draft-head__note">{texts.detail.withdrawn(draft.withdrawn.reason)}</Box>}
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
