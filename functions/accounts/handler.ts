import { accounts as contract } from '@shared/accounts/endpoints'
import { serve } from '../platform/serve'
import { bindPhone } from './bindPhone'
import { accountDeps } from './deps'
import { approveLoginTicket, createLoginTicket, describeLoginTicket, pollLoginTicket } from './loginTickets'
import { deleteMe, editMe, endSession, exportMe, readMe } from './me'
import { listNotifications, readAllNotifications, readNotification } from './notifications'
import { acceptRole, confirmRoles, listPeople, preparePerson, setRoles } from './people'
import { startSession } from './startSession'

export const handler = serve(
  contract,
  {
    startSession,
    endSession,
    readMe,
    editMe,
    deleteMe,
    exportMe,
    bindPhone,
    acceptRole,
    listPeople,
    preparePerson,
    confirmRoles,
    setRoles,
    listNotifications,
    readNotification,
    readAllNotifications,
    createLoginTicket,
    approveLoginTicket,
    describeLoginTicket,
    pollLoginTicket,
  },
  accountDeps,
)
