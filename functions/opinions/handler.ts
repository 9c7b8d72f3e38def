import { elsewhere } from '@shared/opinions/elsewhereEndpoints'
import { opinions } from '@shared/opinions/endpoints'
import { opinionHandling } from '@shared/opinions/handlingEndpoints'
import { questions } from '@shared/opinions/questionEndpoints'
import { serve } from '../platform/serve'
import { assignOpinion } from './assignOpinion'
import { confirmDecisions, decideOpinions, returnDecisions } from './bulk/startBulk'
import { mergeClusters, splitCluster } from './clusters/changeByHand'
import { listClusters } from './clusters/listClusters'
import { makeClusters } from './clusters/makeClusters'
import { readCluster } from './clusters/readCluster'
import { confirmDecision, returnDecision } from './confirmDecision'
import { answerConsultation, consultDepartment, listConsultations } from './consultDepartment'
import { decideOpinion } from './decideOpinion'
import { opinionDeps } from './deps'
import { editOpinion } from './editOpinion'
import { registerOpinion } from './elsewhere/registerOpinion'
import { importOpinions, importTemplate } from './elsewhere/startImport'
import { listMyAdoptions } from './listMyAdoptions'
import { listMyOpinions } from './listMyOpinions'
import { findSimilar, listPublicOpinions } from './listPublicOpinions'
import { addNote, listNotes } from './notes'
import { proposeAdoptions } from './proposeAdoptions'
import { publishOpinion, unpublishOpinion } from './publishOpinion'
import { answerQuestion, listAnswers, listQuestions } from './questions'
import { readAdoptions } from './readAdoptions'
import { readOpinion } from './readOpinion'
import { reconcile, recount } from './reconcile'
import { dismissReports, listOpinionReports, reportOpinion } from './reportOpinion'
import { reviseDecision, setAdoptedIn } from './reviseDecision'
import { submitOpinion } from './submitOpinion'
import { endSupport, supportOpinion } from './supportOpinion'
import { acceptOpinion, rejectOpinion, takeUpOpinion } from './takeUpOpinion'
import { editTemplate, listTemplates, makeTemplate, removeTemplate } from './templates/editTemplates'
import { previewReply } from './templates/previewReply'
import { undoDecision } from './undoDecision'
import { withdrawOpinion } from './withdrawOpinion'

export const handler = serve(
  { ...opinions, ...questions, ...opinionHandling, ...elsewhere },
  {
    submitOpinion,
    listMyOpinions,
    readOpinion,
    editOpinion,
    withdrawOpinion,
    takeUpOpinion,
    acceptOpinion,
    rejectOpinion,
    decideOpinion,
    confirmDecision,
    returnDecision,
    undoDecision,
    reviseDecision,
    setAdoptedIn,
    listMyAdoptions,
    readAdoptions,
    proposeAdoptions,
    decideOpinions,
    confirmDecisions,
    returnDecisions,
    makeClusters,
    listClusters,
    readCluster,
    splitCluster,
    mergeClusters,
    listTemplates,
    makeTemplate,
    editTemplate,
    removeTemplate,
    previewReply,
    reconcile,
    recount,
    listPublicOpinions,
    findSimilar,
    supportOpinion,
    endSupport,
    reportOpinion,
    publishOpinion,
    unpublishOpinion,
    listOpinionReports,
    dismissReports,
    listQuestions,
    answerQuestion,
    listAnswers,
    assignOpinion,
    listNotes,
    addNote,
    consultDepartment,
    listConsultations,
    answerConsultation,
    registerOpinion,
    importOpinions,
    importTemplate,
  },
  opinionDeps,
)
