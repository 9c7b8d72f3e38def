import { chat as contract } from '@shared/chat/endpoints'
import { serve } from '../platform/serve'
import { answerSuggestion, judgeAnswer, resubmitSuggestion } from './answerSuggestion'
import { assignMatter } from './assignMatter'
import { blockResident, unblockResident } from './blockResident'
import { extendAnswer, recordCategory } from './clock'
import { closeConversation } from './closeConversation'
import { createSocketTicket } from './createSocketTicket'
import { chatDeps } from './deps'
import { assignSuggestion, publishSuggestion, returnSuggestion } from './examineSuggestion'
import { reassignOpenMatters } from './handingOver'
import { answerHandover, conversationHandovers, handOver, listHandovers, returnHandover } from './handOver'
import { listHeldMessages, refuseMessage, releaseMessage } from './heldMessages'
import { listConversations } from './listConversations'
import { listMatters } from './listMatters'
import { listMessages } from './listMessages'
import { makeSuggestion } from './makeSuggestion'
import { markRead } from './markRead'
import { listPhrases, readMemo, saveMemo, savePhrases } from './notesToSelf'
import { declineOpinion, proposeOpinion } from './proposeOpinion'
import { rateConversation } from './rateConversation'
import { readConversation } from './readConversation'
import { findSourceCode, readContactPointCode, readDeputyCode, readStationCode } from './readSourceCode'
import { listSuggestions, readSuggestion } from './readSuggestion'
import { listWalkIns, printSlip, readSlip, readWalkIn } from './readWalkIn'
import { recallMessage } from './recallMessage'
import { recordCall } from './recordCall'
import { recordWalkIn } from './recordWalkIn'
import { remindDeputy } from './remindDeputy'
import { reopenConversation } from './reopenConversation'
import { listReports, reportConversation } from './reportConversation'
import { requestReview } from './requestReview'
import { sendMessage } from './sendMessage'
import { shareHistory } from './shareHistory'
import { startConversation } from './startConversation'
import { transferConversation } from './transferConversation'
import { acknowledgeUrgent, listUrgentReports, reportUrgent } from './urgentReport'

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
    shareHistory,
    recallMessage,
    requestReview,
    reportConversation,
    listReports,
    blockResident,
    unblockResident,
    listHeldMessages,
    releaseMessage,
    refuseMessage,
    createSocketTicket,
    makeSuggestion,
    listSuggestions,
    readSuggestion,
    resubmitSuggestion,
    returnSuggestion,
    assignSuggestion,
    answerSuggestion,
    judgeAnswer,
    publishSuggestion,
    readDeputyCode,
    readStationCode,
    readContactPointCode,
    findSourceCode,
    handOver,
    conversationHandovers,
    listHandovers,
    answerHandover,
    returnHandover,
    proposeOpinion,
    declineOpinion,
    extendAnswer,
    recordCategory,
    reportUrgent,
    listUrgentReports,
    acknowledgeUrgent,
    listMatters,
    assignMatter,
    reassignOpenMatters,
    recordWalkIn,
    listWalkIns,
    readWalkIn,
    printSlip,
    recordCall,
    readSlip,
    listPhrases,
    savePhrases,
    readMemo,
    saveMemo,
  },
  chatDeps,
)
