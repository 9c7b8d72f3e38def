import { defaultRules } from '@shared/city/rules'
import { changedRoster } from '@shared/stations/duties'
import { useState } from 'react'
import { asApiError } from '../../api/apiError'
import type { AnswerOf } from '../../api/contract'
import { queryClient, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { TextField } from '../../components/Field'
import { Skeleton } from '../../components/Skeleton'
import { Tag } from '../../components/Tag'
import { Box } from '../../elements/elements'
import { dutyWords } from '../../pages/chat/duty'
import { useParams } from '../../platform/useParams'
import { toast } from '../../state/feedback'
import { useKept } from '../../state/kept'
import { useSession } from '../../state/session'
import { Failure } from '../components/Failure'
import { StaffPage } from '../components/StaffPage'
import { DutySheet, type NewDuty } from './DutySheet'
import { daysKey, daysOf, reasonKey } from './days'
import { texts } from './texts'
import { WaitingRoster } from './WaitingRoster'
import './style.css'

type Station = AnswerOf<'GET /stations/{stationId}'>

const placeOf = ({ date, from }: NewDuty): string => `${date} ${from}`
const NOTICE_DAYS = defaultRules.chat.dutyNoticeDays

/** Days in Beijing from today on. */
const dayAhead = (days: number): string => new Date(Date.now() + (8 + 24 * days) * 3_600_000).toISOString().slice(0, 10)

const Roster = ({ station, onSaved }: { station: Station; onSaved: (saved: Station) => void }) => {
  const published = daysOf(station.duties)
  const [duties, setDuties, forgetDuties] = useKept<NewDuty[]>(daysKey(station.id), published)
  const [reason, setReason, forgetReason] = useKept<string>(reasonKey(station.id), '')
  const [asked, setAsked] = useState(false)
  const [adding, setAdding] = useState(false)
  const [editing, setEditing] = useState<NewDuty>()
  const save = useCommand('PUT /stations/{stationId}/duties')
  const names = new Map((station.deputies ?? []).map(({ id, name }) => [id, name]))
  const cancelled = (station.duties ?? []).filter((duty) => duty.cancelled)
  const changed = JSON.stringify(duties) !== JSON.stringify(published)

  // The server's own rule: the reason is asked for before it is missed.
  const { late } = changedRoster(station.duties ?? [], duties, { today: dayAhead(0), noticeDays: NOTICE_DAYS })
  const lacksReason = changed && late && reason.trim() === ''

  const put = (duty: NewDuty, instead?: NewDuty): void => {
    const rest = duties.filter((each) => each !== instead && placeOf(each) !== placeOf(duty))
    setDuties([...rest, duty].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)))
    setAdding(false)
    setEditing(undefined)
  }
  const publish = async (): Promise<void> => {
    setAsked(true)
    if (lacksReason) return
    const saved = await save.run({ stationId: station.id, duties, ...(reason.trim() && { reason: reason.trim() }) })
    if (!saved) return
    forgetDuties()
    forgetReason()
    toast(saved.awaiting ? texts.submittedForSignOff : texts.schedulePublished, 'good')
    onSaved(saved)
  }

  return (
    <Box className="staff__form">
      <Box className="staff__note">{texts.noticeRule(NOTICE_DAYS)}</Box>
      <Box className="section">
        {duties.length === 0 && <Empty icon="clock" title={texts.nothingYet} text={texts.emptyHint} />}
        {duties.map((duty) => (
          <Box className="roster__row" key={placeOf(duty)}>
            <Box className="roster__words">
              <Box className="roster__when">{dutyWords(duty)}</Box>
              <Box className="muted small">
                {duty.deputyIds.map((id) => names.get(id) ?? texts.formerDeputy).join('、')}
              </Box>
              {duty.date < dayAhead(NOTICE_DAYS) && <Tag tone="gold">{texts.withinNoticeDays(NOTICE_DAYS)}</Tag>}
            </Box>
            <Button
              kind="secondary"
              size="small"
              label={texts.editDuty(dutyWords(duty))}
              onTap={() => setEditing(duty)}
            >
              {texts.edit}
            </Button>
            <Button
              kind="plain"
              size="small"
              label={texts.cancelDuty(dutyWords(duty))}
              onTap={() => setDuties(duties.filter((each) => each !== duty))}
            >
              {texts.cancel}
            </Button>
          </Box>
        ))}
        {cancelled.map((duty) => (
          <Box className="roster__row roster__row--off" key={placeOf(duty)}>
            <Box className="roster__words">
              <Box className="roster__when">{dutyWords(duty)}</Box>
              <Box className="muted small">
                {texts.cancelled}
                {duty.change}
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
      <Box className="staff__buttons">
        <Button kind="secondary" icon="plus" onTap={() => setAdding(true)}>
          {texts.addDuty}
        </Button>
      </Box>
      {changed && (
        <Box className="section">
          <TextField
            id="roster-reason"
            label={texts.changeReason}
            optional={!late}
            hint={late ? texts.lateReasonHint(NOTICE_DAYS) : texts.changeReasonHint(NOTICE_DAYS)}
            value={reason}
            onChange={setReason}
            error={asked && lacksReason ? texts.reasonMissing : undefined}
          />
          <Box className="staff__buttons">
            <Button busy={save.busy} onTap={publish}>
              {texts.publishSchedule}
            </Button>
          </Box>
        </Box>
      )}
      <Failure error={save.error} />
      {(adding || editing) && (
        <DutySheet
          duty={editing}
          deputies={station.deputies ?? []}
          earliest={dayAhead(0)}
          first={dayAhead(NOTICE_DAYS)}
          onClose={() => {
            setAdding(false)
            setEditing(undefined)
          }}
          onDone={(duty) => put(duty, editing)}
        />
      )}
    </Box>
  )
}

const Of = ({ stationId }: { stationId: string }) => {
  const { data, error, refetch } = useGet('GET /stations/{stationId}', { stationId }, { staleTime: 0 })
  if (!data) return error ? <ErrorState error={asApiError(error)} onRetry={() => refetch()} /> : <Skeleton cards={3} />
  if (data.awaiting) return <WaitingRoster station={data} awaiting={data.awaiting} />
  return (
    <Roster
      key={JSON.stringify(data.duties)}
      station={data}
      onSaved={(saved) => queryClient.setQueryData(['GET /stations/{stationId}', { stationId }], saved)}
    />
  )
}

/** The reception days of a station: its own worker's, or any for the office. */
export default function StaffRoster() {
  const { stationId } = useParams()
  const account = useSession()?.account
  const own = account?.roles.includes('station') ? account.stationId : undefined
  const id = stationId ?? own
  return (
    <StaffPage title={texts.pageTitle} permission={['chat:board', 'stations:manage']}>
      {id ? <Of stationId={id} /> : <Empty icon="place" title={texts.openFromStation} text={texts.noStationLinked} />}
    </StaffPage>
  )
}
