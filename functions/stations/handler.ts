import { stations as contract } from '@shared/stations/endpoints'
import { serve } from '../platform/serve'
import { createDeputy, editDeputy } from './editDeputy'
import { createStation, editStation } from './editStation'
import { endLeave, setLeave } from './leave'
import { listDeputies } from './listDeputies'
import { listStations } from './listStations'
import { readDeputy, readStation } from './readDeputy'

export const handler = serve(
  contract,
  {
    setLeave,
    endLeave,
    listDeputies,
    readDeputy,
    createDeputy,
    editDeputy,
    listStations,
    readStation,
    createStation,
    editStation,
  },
  () => ({}),
)
