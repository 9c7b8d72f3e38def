import type { Draft } from '@shared/drafts/schemas'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Glossary } from '../../../components/Term'
import { type Step, Timeline } from '../../../components/Timeline'
import { Box } from '../../../elements/elements'
import { lastDay, longDate, shortDate } from '../../../lib/time'
import { go } from '../../../routes'
import { texts } from '../texts'
import { Stages } from './Stages'

const rank: Record<Draft['status'], number> = {
  preparing: 0,
  consulting: 1,
  deliberating: 2,
  approving: 3,
  enacted: 4,
  ended: 2,
}

const later: { key: string; rank: number; title: string; text: string }[] = [
  { key: 'deliberating', rank: 2, title: texts.detail.deliberation, text: texts.detail.deliberationText },
  { key: 'approving', rank: 3, title: texts.detail.approval, text: texts.detail.approvalText },
  { key: 'enacted', rank: 4, title: texts.detail.enacted, text: texts.detail.enactedText },
]

const stateOf = (step: number, now: number): Step['state'] => (step < now ? 'done' : step === now ? 'now' : 'ahead')

const stepsOf = (draft: Draft): Step[] => {
  const now = rank[draft.status]
  const rounds = draft.consultations ?? (draft.consultation ? [draft.consultation] : [])
  const heard: Step[] = rounds.map((round) => ({
    key: `round-${round.round}`,
    title: rounds.length > 1 ? texts.detail.consultationRound(round.round) : texts.detail.consultation,
    note: texts.detail.articleSpan(shortDate(round.opensAt), lastDay(round.closesAt)),
    text:
      draft.feedback?.round === round.round
        ? texts.detail.feedbackPublished(shortDate(draft.feedback.publishedAt))
        : undefined,
    state: round.state === 'open' ? 'now' : round.state === 'closed' ? 'done' : 'ahead',
  }))
  const ended: Step[] = [{ key: 'ended', title: texts.detail.procedureEnded, state: 'now' }]
  return [
    ...(draft.publishedAt
      ? [{ key: 'published', title: texts.detail.published, note: longDate(draft.publishedAt), state: 'done' as const }]
      : []),
    ...heard,
    ...(draft.status === 'ended' ? ended : later.map((step) => ({ ...step, state: stateOf(step.rank, now) }))),
  ]
}

/** 立法进程: what happened and what comes next. */
export const Progress = ({ draft }: { draft: Draft }) => {
  const [newest, before] = (draft.versions ?? [])
    .filter(({ published }) => published)
    .map(({ version }) => version)
    .sort((a, b) => b - a)
  return (
    <Card>
      {draft.stages?.length ? <Stages draftId={draft.id} stages={draft.stages} /> : <Timeline steps={stepsOf(draft)} />}
      <Glossary words={['一审', '二审', '表决', '批准', '备案', '施行']} />
      {newest !== undefined && before !== undefined && (
        <Box className="progress__compare">
          <Button
            kind="secondary"
            block
            icon="document"
            onTap={() => go('compare', { id: draft.id, a: before, b: newest })}
          >
            {texts.detail.compareVersions}
          </Button>
        </Box>
      )}
    </Card>
  )
}
