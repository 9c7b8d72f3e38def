import { accounts as contract } from '@shared/accounts/endpoints'
import { importPeople as importPeopleContract } from '@shared/accounts/importEndpoints'
import { serve } from '../platform/serve'
import { bindPhone } from './bindPhone'
import { accountDeps } from './deps'
import { importPeople } from './imports/importPeople'
import { approveLoginTicket, createLoginTicket, describeLoginTicket, pollLoginTicket } from './loginTickets'
import { deleteMe, editMe, endSession, exportMe, readMe } from './me'
import { keepSubscribeAnswers, readNoticeSettings } from './noticeSettings'
import { listNotifications, readAllNotifications, readNotification } from './notifications'
import { acceptRole, confirmRoles, listPeople, preparePerson } from './people'
import { listPrepared, withdrawPrepared } from './preparedPeople'
import { endMySession, listMySessions } from './sessions'
import { deactivatePerson, reactivatePerson, setRoles } from './setRoles'
import { startSession } from './startSession'
import { withdrawConsent } from './withdrawConsent'

export const handler = serve(
  { ...contract, importPeople: importPeopleContract },
  {
    importPeople,
    startSession,
    endSession,
    listMySessions,
    endMySession,
    readMe,
    editMe,
    deleteMe,
    exportMe,
    bindPhone,
    withdrawConsent,
    acceptRole,
    listPeople,
    listPrepared,
    withdrawPrepared,
    preparePerson,
    confirmRoles,
    setRoles,
    deactivatePerson,
    reactivatePerson,
    listNotifications,
    readNotification,
    readAllNotifications,
    createLoginTicket,
    approveLoginTicket,
    describeLoginTicket,
    pollLoginTicket,
    readNoticeSettings,
    keepSubscribeAnswers,
  },
  accountDeps,
)
