import { Button } from '../../../components/Button'
import { roughPlace } from '../../../platform/roughPlace'
import { toast } from '../../../state/feedback'
import { nearestDistrict } from './nearest'

type NearHereProps = {
  stations: readonly { district: string; latitude?: number; longitude?: number }[]
  onFound: (district: string) => void
}

/** Finds the district by where the phone roughly is: only when tapped, kept nowhere, sent nowhere. */
export const NearHere = ({ stations, onFound }: NearHereProps) => {
  if (!stations.some(({ latitude }) => latitude !== undefined)) return null
  const look = async (): Promise<void> => {
    const here = await roughPlace()
    const district = here && nearestDistrict(here, stations)
    if (district) onFound(district)
    else toast('没有得到位置，请直接选择区域')
  }
  return (
    <Button kind="plain" size="small" icon="place" onTap={look}>
      用大致位置选区域
    </Button>
  )
}
