import { accounts as contract } from '@shared/accounts/endpoints'
import { serve } from '../platform/serve'
import { bindPhone } from './bindPhone'
import { accountDeps } from './deps'
import { approveLoginTicket, createLoginTicket, describeLoginTicket, pollLoginTicket } from './loginTickets'
import { deleteMe, editMe, endSession, exportMe, readMe } from './me'
import { keepSubscribeAnswers, readNoticeSettings } from './noticeSettings'
import { listNotifications, readAllNotifications, readNotification } from './notifications'
import { acceptRole, confirmRoles, listPeople, preparePerson } from './people'
import { endMySession, listMySessions } from './sessions'
import { deactivatePerson, reactivatePerson, setRoles } from './setRoles'
import { startSession } from './startSession'
import { withdrawConsent } from './withdrawConsent'

export const handler = serve(
  contract,
  {
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
