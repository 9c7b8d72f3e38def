import { directoryImports } from '@shared/accounts/importEndpoints'
import { contactPoints } from '@shared/stations/contactPoints'
import { stations } from '@shared/stations/endpoints'
import { serve } from '../platform/serve'
import { checkIn } from './checkIn'
import { askContactPoints, listContactPointRequests, listDraftRequests } from './contactPointRequests'
import { createContactPoint, editContactPoint, listContactPoints, readContactPoint } from './contactPoints'
import { createDeputy, editDeputy } from './editDeputy'
import { createStation, editStation } from './editStation'
import { directoryTemplate, importContactPoints, importDeputies, importStations } from './imports/startImports'
import { endLeave, setLeave } from './leave'
import { listDeputies } from './listDeputies'
import { listStations } from './listStations'
import { readDeputy, readStation } from './readDeputy'
import { deputyFigures, stationFigures } from './readFigures'
import { setDuties } from './setDuties'

export const handler = serve(
  { ...stations, ...contactPoints, ...directoryImports },
  {
    deputyFigures,
    stationFigures,
    setDuties,
    checkIn,
    importDeputies,
    importStations,
    importContactPoints,
    directoryTemplate,
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
