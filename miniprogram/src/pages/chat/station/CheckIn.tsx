import { checkInOpens, checkInState } from '@shared/stations/duties'
import { useEffect, useState } from 'react'
import { useCommand } from '../../../api/useCommand'
import { Button } from '../../../components/Button'
import { Box } from '../../../elements/elements'
import { clock } from '../../../lib/time'
import { toast } from '../../../state/feedback'
import { useSession } from '../../../state/session'
import { texts } from '../texts'

type CheckInProps = {
  stationId: string
  /** One of today's. */
  duty: { from: string; to: string; deputyIds: string[]; deputyNames?: string[]; arrivedIds?: string[] }
  onDone: (deputyId: string) => void
}

const LOOK_MS = 30_000

/** The time in Beijing, which a page that stays open follows. */
const useTime = (): string => {
  const [time, setTime] = useState(() => clock(new Date().toISOString()))
  useEffect(() => {
    const timer = setInterval(() => setTime(clock(new Date().toISOString())), LOOK_MS)
    return () => clearInterval(timer)
  }, [])
  return time
}

/**
 * 签到: for the deputy on duty, and for the station's worker in place of whoever has come. Offered within its time only;
 * before that it says from when on.
 */
export const CheckIn = ({ stationId, duty, onDone }: CheckInProps) => {
  const account = useSession()?.account
  const time = useTime()
  const command = useCommand('POST /stations/{stationId}/check-ins')
  const own = account?.roles.includes('deputy') ? account.deputyId : undefined
  const worksHere = !!account?.roles.includes('station') && account.stationId === stationId
  const awaited = duty.deputyIds
    .map((id, index) => ({ id, name: duty.deputyNames?.[index] ?? '' }))
    .filter(({ id }) => !duty.arrivedIds?.includes(id) && (worksHere || id === own))
  const state = checkInState(duty, time)
  if (awaited.length === 0 || state === 'over') return null
  if (state === 'before')
    return <Box className="check-in muted small">{texts.station.checkInFromTime(checkInOpens(duty))}</Box>
  const sign = async (deputyId: string): Promise<void> => {
    if (!(await command.run({ stationId, deputyId }))) return
    toast(texts.station.checkedIn, 'good')
    onDone(deputyId)
  }
  return (
    <Box className="check-in">
      {awaited.map(({ id, name }) => (
        <Button key={id} kind="secondary" size="small" icon="check" busy={command.busy} onTap={() => void sign(id)}>
          {id === own ? texts.station.checkInSelf : texts.station.checkInFor(name)}
        </Button>
      ))}
      {command.error && (
        <Box className="field__error" role="alert">
          {command.error.detail}
        </Box>
      )}
    </Box>
  )
}
