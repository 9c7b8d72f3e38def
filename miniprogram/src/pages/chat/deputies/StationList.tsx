import { SERVICE_WINDOW } from '@shared/stations/words'
import type { ReactNode } from 'react'
import type { ItemOf } from '../../../api/contract'
import { useGetPages } from '../../../api/query'
import { Card } from '../../../components/Card'
import { Icon } from '../../../components/Icon'
import { InfiniteList } from '../../../components/InfiniteList'
import { Box } from '../../../elements/elements'
import type { RoughPlace } from '../../../platform/roughPlace'
import { go } from '../../../routes'
import { dutyWords } from '../duty'
import { texts } from '../texts'
import { byDistance, distanceWords, kilometresTo } from './nearest'

type Station = ItemOf<'GET /stations'>

const StationCard = ({ station, here }: { station: Station; here?: RoughPlace }) => {
  const far = here && kilometresTo(here, station)
  return (
    <Card onTap={() => go('station', { id: station.id })}>
      <Box className="found">
        <Icon name="building" className="found__place" />
        <Box className="grow">
          <Box className="found__name">{station.name}</Box>
          <Box className="found__line">
            {[far !== undefined && distanceWords(far), station.address].filter(Boolean).join('，')}
          </Box>
          {station.kind === 'service' && <Box className="found__line">{SERVICE_WINDOW}</Box>}
          {station.duties?.[0] && (
            <Box className="found__line">{texts.deputies.nextDuty(dutyWords(station.duties[0]))}</Box>
          )}
        </Box>
        <Icon name="next" size="small" className="found__arrow" />
      </Box>
    </Card>
  )
}

type StationListProps = { q?: string; district?: string; here?: RoughPlace; all?: readonly Station[]; empty: ReactNode }

/** Stations by name; by distance once the person has said where they are and all are there. */
export const StationList = ({ q, district, here, all, empty }: StationListProps) => {
  const near = here && all && !q ? byDistance(here, all) : undefined
  const pages = useGetPages('GET /stations', { q, district }, { enabled: !near })
  if (near) {
    const shown = near.filter((station) => district === undefined || station.district === district)
    return (
      <>
        {shown.map((station) => (
          <StationCard key={station.id} station={station} here={here} />
        ))}
      </>
    )
  }
  return (
    <InfiniteList pages={pages} keyOf={(station) => station.id} empty={empty}>
      {(station) => <StationCard station={station} here={here} />}
    </InfiniteList>
  )
}
