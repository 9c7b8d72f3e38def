import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Countdown } from '../../components/Countdown'
import { Tag } from '../../components/Tag'
import { Box, Heading, Span } from '../../elements/elements'
import { longTime } from '../../lib/time'
import { go } from '../../routes'
import type { Draft } from '../lib/draftCache'
import { texts } from './texts'

const states = { upcoming: texts.upcoming, open: texts.inProgress, closed: texts.closed } as const

/** The rounds of consultation and what can be done about them. */
export const Consultations = ({ draft, publishes }: { draft: Draft; publishes: boolean }) => {
  const rounds = [...(draft.consultations ?? (draft.consultation ? [draft.consultation] : []))].reverse()
  const current = draft.consultation
  const newest = Math.max(draft.version ?? 0, ...(draft.versions ?? []).map(({ version }) => version))
  return (
    <Card>
      <Heading level={3} className="section__title">
        {texts.consultation}
      </Heading>
      {rounds.length === 0 && newest === 0 && <Box className="muted staff__note">{texts.importBeforeArranging}</Box>}
      {rounds.map((round) => (
        <Box className="round" key={round.round}>
          <Box className="version__name">
            {texts.roundAndVersion(round.round, round.version)}
            <Tag tone={round.state === 'open' ? 'accent' : 'quiet'}>{states[round.state]}</Tag>
          </Box>
          <Box className="muted small">
            {texts.opensAt(longTime(round.opensAt))}
            <br />
            {texts.closesAt(longTime(round.closesAt))}
            {round.state === 'open' && (
              <Span>
                ，<Countdown until={round.closesAt} />
              </Span>
            )}
          </Box>
          {round.reason && <Box className="small">{texts.roundReason(round.reason)}</Box>}
          <Box className="muted small">
            {round.release === 'together' ? texts.decisionsTogether : texts.decisionsOneByOne}
          </Box>
        </Box>
      ))}
      <Box className="staff__buttons">
        {current && (
          <Button kind="secondary" size="small" onTap={() => go('staffRound', { id: draft.id })}>
            {texts.noticeAndQuestions}
          </Button>
        )}
        <Button kind="secondary" size="small" onTap={() => go('staffStages', { id: draft.id })}>
          {texts.stages}
        </Button>
        {publishes && current?.state === 'open' && (
          <Button kind="secondary" size="small" onTap={() => go('staffContactPoints', { draft: draft.id })}>
            {texts.askContactPoints}
          </Button>
        )}
      </Box>
      {publishes && newest > 0 && (
        <Box className="staff__buttons">
          <Button
            kind={current ? 'secondary' : 'primary'}
            size="small"
            onTap={() => go('staffConsultation', { id: draft.id })}
          >
            {current ? texts.adjustTime : texts.arrangeConsultation}
          </Button>
          {current?.state === 'closed' && newest > current.version && (
            <Button size="small" onTap={() => go('staffConsultation', { id: draft.id, further: 1 })}>
              {texts.consultAgain}
            </Button>
          )}
        </Box>
      )}
      {current?.state === 'closed' && newest <= current.version && (
        <Box className="staff__note">{texts.importBeforeConsultingAgain}</Box>
      )}
    </Card>
  )
}
