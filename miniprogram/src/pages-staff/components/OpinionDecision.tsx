import { may } from '@shared/accounts/roles'
import { resultNames } from '@shared/opinions/words'
import { useEffect, useState } from 'react'
import { Button } from '../../components/Button'
import { Timeline } from '../../components/Timeline'
import { Box, Heading } from '../../elements/elements'
import { when } from '../../lib/time'
import { toast } from '../../state/feedback'
import { beginDraft, forgetTyped, typedIn } from '../../state/localDraft'
import { useSession } from '../../state/session'
import type { Opinion } from '../lib/opinionCache'
import { useOpinionActions } from '../lib/useOpinionActions'
import { bringIntoView } from '../platform/screen'
import { AdoptedIn } from './AdoptedIn'
import { Assignee } from './Assignee'
import { Consultation } from './Consultation'
import { DecisionCard } from './DecisionCard'
import { DecisionForm, type DecisionWords, type Typed } from './DecisionForm'
import { Failure } from './Failure'
import { HeldOpinion } from './HeldOpinion'
import { Notes } from './Notes'
import { Proposal } from './Proposal'
import { TakeBack } from './TakeBack'
import { texts } from './texts'
import './opinionDecision.css'

type OpinionDecisionProps = { opinion: Opinion; listening: boolean; onDone?: (opinion: Opinion) => void }

/** What can be done with an opinion where it stands, and what was done before. */
export const OpinionDecision = ({ opinion, listening, onDone }: OpinionDecisionProps) => {
  const roles = useSession()?.account.roles ?? []
  const { act, busy, error } = useOpinionActions(opinion.id)
  const [revising, setRevising] = useState(false)
  const decides = may(roles, 'opinions:decide')
  const failure = `failure-${opinion.id}`
  useEffect(() => {
    if (error) bringIntoView(failure)
  }, [error, failure])
  // A colleague was faster: the words that did not arrive can go on as a revision.
  const unsent = `reply:${opinion.id}`
  const mine = opinion.status === 'decided' ? typedIn<Typed>(unsent) : undefined
  const revise = (): void => {
    if (mine?.reply) beginDraft(`revision:${opinion.id}`, { ...mine, reason: '' }, (typed) => !typed.reply)
    setRevising(true)
  }

  const takeUp = async (): Promise<void> => {
    if (await act('POST /opinions/{opinionId}/takeup', {})) toast(texts.studyStarted, 'good')
  }

  const decide = async ({ result, reply, noticeDelayMinutes }: DecisionWords): Promise<boolean> => {
    const { revision } = opinion
    const after = await act('PUT /opinions/{opinionId}/decision', { result, reply, revision, noticeDelayMinutes })
    if (!after) return false
    toast(after.status === 'proposed' ? texts.sentForReview : texts.decided(resultNames[result]), 'good')
    onDone?.(after)
    return true
  }

  const now = (): React.ReactNode => {
    switch (opinion.status) {
      case 'submitted':
      case 'reviewing':
        if (!decides) return <Box className="muted">{texts.waitsForHandler}</Box>
        return (
          <>
            {opinion.proposal?.returned && (
              <Box className="opinion-decision__notice">{texts.returnedBecause(opinion.proposal.returned)}</Box>
            )}
            {opinion.status === 'submitted' && (
              <Box className="opinion-decision__takeup">
                <Button kind="secondary" size="small" busy={busy} onTap={takeUp}>
                  {texts.startStudy}
                </Button>
                <Box className="small muted">{texts.studyHint}</Box>
              </Box>
            )}
            <DecisionForm key={opinion.id} opinion={opinion} busy={busy} listening={listening} onSubmit={decide} />
          </>
        )
      case 'held':
        return <HeldOpinion opinion={opinion} act={act} busy={busy} allowed={decides} onDone={onDone} />
      case 'proposed':
        return (
          <Proposal opinion={opinion} act={act} busy={busy} allowed={may(roles, 'opinions:confirm')} onDone={onDone} />
        )
      case 'decided':
        if (!opinion.decision) return null
        if (revising)
          return (
            <DecisionForm
              key={`revise-${opinion.id}`}
              opinion={opinion}
              revising
              busy={busy}
              listening={listening}
              onCancel={() => setRevising(false)}
              onSubmit={async ({ result, reply, reason }) => {
                const after = await act('POST /opinions/{opinionId}/decision/revision', { result, reply, reason })
                if (!after) return false
                setRevising(false)
                forgetTyped(unsent)
                toast(texts.revised, 'good')
                return true
              }}
            />
          )
        return (
          <>
            <DecisionCard
              {...opinion.decision}
              at={opinion.decision.decidedAt}
              by={opinion.decision.decidedBy}
              title={texts.decision}
            />
            {decides && <AdoptedIn opinion={opinion} act={act} busy={busy} />}
            {decides && mine?.reply && <Box className="opinion-decision__notice">{texts.yourWordsAreKept}</Box>}
            {decides && (
              <Box className="staff__buttons">
                <Button kind="secondary" size="small" onTap={revise}>
                  {texts.reviseDecision}
                </Button>
              </Box>
            )}
          </>
        )
      case 'withdrawn':
        return <Box className="muted">{texts.withdrawnBySubmitter}</Box>
      case 'rejected':
        return (
          <Box className="muted">
            {texts.notApproved}
            {opinion.statusReason && `：${opinion.statusReason}`}。
          </Box>
        )
      default:
        return opinion.status satisfies never
    }
  }

  return (
    <Box className="opinion-decision">
      {error && (
        <Box id={failure}>
          <Failure error={error} />
        </Box>
      )}
      <Assignee opinion={opinion} act={act} allowed={decides} />
      <TakeBack opinion={opinion} act={act} busy={busy} />
      {now()}
      {opinion.earlierDecisions && opinion.earlierDecisions.length > 0 && (
        <Box className="opinion-decision__part">
          <Heading level={3} className="opinion-view__label">
            {texts.earlierDecisions}
          </Heading>
          {opinion.earlierDecisions.map((earlier) => (
            <DecisionCard
              key={earlier.revisedAt}
              {...earlier}
              past
              at={earlier.decidedAt}
              by={earlier.decidedBy}
              reason={earlier.revisionReason}
            />
          ))}
        </Box>
      )}
      <Consultation key={`ask-${opinion.id}`} opinion={opinion} act={act} busy={busy} allowed={decides} />
      <Notes key={`notes-${opinion.id}`} opinionId={opinion.id} />
      {opinion.timeline && opinion.timeline.length > 0 && (
        <Box className="opinion-decision__part">
          <Heading level={3} className="opinion-view__label">
            {texts.history}
          </Heading>
          <Timeline
            steps={opinion.timeline.map(({ at, event, text }, index, all) => ({
              key: `${at}-${event}`,
              title: text,
              note: when(at),
              state: index === all.length - 1 ? 'now' : 'done',
            }))}
          />
        </Box>
      )}
    </Box>
  )
}
