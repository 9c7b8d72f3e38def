import { chat as contract } from '@shared/chat/endpoints'
import { serve } from '../platform/serve'
import { closeConversation } from './closeConversation'
import { createSocketTicket } from './createSocketTicket'
import { chatDeps } from './deps'
import { listHeldMessages, refuseMessage, releaseMessage } from './heldMessages'
import { listConversations } from './listConversations'
import { listMessages } from './listMessages'
import { markRead } from './markRead'
import { rateConversation } from './rateConversation'
import { readConversation } from './readConversation'
import { recallMessage } from './recallMessage'
import { remindDeputy } from './remindDeputy'
import { reopenConversation } from './reopenConversation'
import { listReports, reportConversation } from './reportConversation'
import { sendMessage } from './sendMessage'
import { startConversation } from './startConversation'
import { transferConversation } from './transferConversation'

export const handler = serve(
  contract,
  {
    startConversation,
    listConversations,
    readConversation,
    listMessages,
    sendMessage,
    markRead,
    closeConversation,
    reopenConversation,
    rateConversation,
    remindDeputy,
    transferConversation,
    recallMessage,
    reportConversation,
    listReports,
    listHeldMessages,
    releaseMessage,
    refuseMessage,
    createSocketTicket,
  },
  chatDeps,
)
