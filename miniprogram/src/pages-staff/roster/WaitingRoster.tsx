import { may } from '@shared/accounts/roles'
import { signOffStateNames } from '@shared/drafts/words'
import type { AnswerOf } from '../../api/contract'
import { refresh } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Tag } from '../../components/Tag'
import { Box, Heading } from '../../elements/elements'
import { dutyWords } from '../../pages/chat/duty'
import { go } from '../../routes'
import { confirm, toast } from '../../state/feedback'
import { beginKept } from '../../state/kept'
import { useSession } from '../../state/session'
import { Failure } from '../components/Failure'
import { daysKey, daysOf, reasonKey } from './days'
import { texts } from './texts'

type Station = AnswerOf<'GET /stations/{stationId}'>
type Duties = NonNullable<Station['duties']>

const whenOf = ({ date, from }: Duties[number]): string => `${date} ${from}`
const byTime = (duties: Duties): Duties => [...duties].sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1))

const Days = ({ duties, none }: { duties: Duties; none: string }) => (
  <Box>
    {duties.length === 0 && <Box className="muted">{none}</Box>}
    {byTime(duties).map((duty) => (
      <Box
        className={`roster__row ${duty.cancelled ? 'roster__row--off' : ''}`}
        key={`${duty.date} ${duty.from} ${duty.cancelled ?? ''}`}
      >
        <Box className="roster__words">
          <Box className="roster__when">{dutyWords(duty)}</Box>
          <Box className="muted small">
            {duty.cancelled ? `${texts.cancelled}${duty.change ?? ''}` : (duty.deputyNames ?? []).join('、')}
          </Box>
        </Box>
      </Box>
    ))}
  </Box>
)

/** A roster on its way to the signature, beside the one that everybody sees meanwhile. */
export const WaitingRoster = ({
  station,
  awaiting,
}: {
  station: Station
  awaiting: NonNullable<Station['awaiting']>
}) => {
  const reads = may(useSession()?.account?.roles ?? [], 'opinions:read')
  const withdrawal = useCommand('DELETE /sign-offs/{signOffId}')
  const takeBack = async (): Promise<void> => {
    const { takeBackQuestion: title, takeBackText: text, takeBack: yes, keepWaiting: no } = texts
    if (!(await confirm({ title, text, yes, no }))) return
    if (!(await withdrawal.run({ signOffId: awaiting.signOffId }))) return
    beginKept(daysKey(station.id), daysOf(station.duties), daysOf(awaiting.duties))
    beginKept(reasonKey(station.id), '', awaiting.reason ?? '')
    toast(texts.takenBack, 'good')
    await refresh('GET /stations/{stationId}')
  }
  return (
    <Box className="staff__form">
      <Card tone="accent">
        <Box className="row row--between">
          <Box className="roster__when">{texts.submittedForSignOff}</Box>
          <Tag tone="accent">{signOffStateNames[awaiting.state]}</Tag>
        </Box>
        <Box className="muted small">{texts.waitingHint}</Box>
        {(reads || awaiting.own) && (
          <Box className="staff__buttons">
            {reads && (
              <Button size="small" onTap={() => go('staffSignOffs')}>
                {texts.goAct}
              </Button>
            )}
            {awaiting.own && (
              <Button kind="secondary" size="small" busy={withdrawal.busy} onTap={takeBack}>
                {texts.takeBack}
              </Button>
            )}
          </Box>
        )}
        <Failure error={withdrawal.error} />
      </Card>
      <Box className="section">
        <Heading level={2} className="section__title">
          {texts.submittedSchedule}
        </Heading>
        {awaiting.reason && (
          <Box className="muted small">
            {texts.changeReason}：{awaiting.reason}
          </Box>
        )}
        <Days duties={awaiting.duties ?? []} none={texts.noDays} />
      </Box>
      <Box className="section">
        <Heading level={2} className="section__title">
          {texts.publishedSchedule}
        </Heading>
        <Days duties={station.duties ?? []} none={texts.nothingYet} />
      </Box>
    </Box>
  )
}
