import type { Draft } from '@shared/drafts/schemas'
import { draftStatusNames } from '@shared/drafts/words'
import { Card } from '../../components/Card'
import { Countdown } from '../../components/Countdown'
import { Icon } from '../../components/Icon'
import { Tag, type Tone } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { lastDay, shortDate } from '../../lib/time'
import { go } from '../../routes'
import { texts } from './texts'
import './draftCard.css'

const tones: Record<Draft['status'], Tone> = {
  preparing: 'quiet',
  consulting: 'accent',
  deliberating: 'info',
  approving: 'info',
  enacted: 'good',
  ended: 'quiet',
}

const open = (draft: Draft): boolean => draft.consultation?.state === 'open'

/** When one may speak: until when, from when, or when it ended. */
const Dates = ({ draft }: { draft: Draft }) => {
  const { consultation } = draft
  if (!consultation) return <Span>{texts.updatedOn(shortDate(draft.updatedAt))}</Span>
  if (consultation.state === 'upcoming') return <Span>{texts.opensOn(shortDate(consultation.opensAt))}</Span>
  if (consultation.state === 'closed') return <Span>{texts.closedOn(lastDay(consultation.closesAt))}</Span>
  return (
    <>
      <Countdown until={consultation.closesAt} />
      <Span>{texts.closesOn(lastDay(consultation.closesAt))}</Span>
    </>
  )
}

/** A draft in a list. */
export const DraftCard = ({ draft }: { draft: Draft }) => (
  <Card onTap={() => go('draft', { id: draft.id })} className="draft-card">
    <Box className="draft-card__title serif">{draft.title}</Box>
    {draft.summary && <Box className="draft-card__summary">{draft.summary}</Box>}
    <Box className="draft-card__foot">
      {open(draft) ? (
        <Icon name="clock" size="small" className="draft-card__clock" />
      ) : (
        <Tag tone={tones[draft.status]}>{draftStatusNames[draft.status]}</Tag>
      )}
      <Box className="draft-card__dates">
        <Dates draft={draft} />
      </Box>
      <Span className={`draft-card__way ${open(draft) ? 'is-open' : ''}`}>
        {open(draft) ? texts.giveOpinion : texts.view}
        <Icon name="next" size="small" />
      </Span>
    </Box>
  </Card>
)
