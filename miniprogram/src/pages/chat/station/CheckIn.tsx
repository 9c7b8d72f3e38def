import { useCommand } from '../../../api/useCommand'
import { Button } from '../../../components/Button'
import { Box } from '../../../elements/elements'
import { toast } from '../../../state/feedback'
import { useSession } from '../../../state/session'
import { texts } from '../texts'

type CheckInProps = {
  stationId: string
  duty: { deputyIds: string[]; deputyNames?: string[]; arrivedIds?: string[] }
  onDone: (deputyId: string) => void
}

/** 签到: for the deputy on duty, and for the station's worker in place of whoever has come. */
export const CheckIn = ({ stationId, duty, onDone }: CheckInProps) => {
  const account = useSession()?.account
  const command = useCommand('POST /stations/{stationId}/check-ins')
  const own = account?.roles.includes('deputy') ? account.deputyId : undefined
  const worksHere = !!account?.roles.includes('station') && account.stationId === stationId
  const awaited = duty.deputyIds
    .map((id, index) => ({ id, name: duty.deputyNames?.[index] ?? '' }))
    .filter(({ id }) => !duty.arrivedIds?.includes(id) && (worksHere || id === own))
  if (awaited.length === 0) return null
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
