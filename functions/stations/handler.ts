import { contactPoints } from '@shared/stations/contactPoints'
import { stations } from '@shared/stations/endpoints'
import { serve } from '../platform/serve'
import { askContactPoints, listContactPointRequests, listDraftRequests } from './contactPointRequests'
import { createContactPoint, editContactPoint, listContactPoints, readContactPoint } from './contactPoints'
import { createDeputy, editDeputy } from './editDeputy'
import { createStation, editStation } from './editStation'
import { endLeave, setLeave } from './leave'
import { listDeputies } from './listDeputies'
import { listStations } from './listStations'
import { readDeputy, readStation } from './readDeputy'

export const handler = serve(
  { ...stations, ...contactPoints },
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
    listContactPoints,
    readContactPoint,
    createContactPoint,
    editContactPoint,
    askContactPoints,
    listDraftRequests,
    listContactPointRequests,
  },
  () => ({}),
)
