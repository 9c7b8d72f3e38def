import { drafts } from '@shared/drafts/endpoints'
import { draftLife } from '@shared/drafts/lifeEndpoints'
import { draftMaterials } from '@shared/drafts/materialEndpoints'
import { serve } from '../platform/serve'
import { addVersion } from './addVersion'
import { compareDraftVersions } from './compareDraftVersions'
import { createDraft } from './createDraft'
import { draftDeps } from './deps'
import { downloadComparison } from './downloadComparison'
import { editDraft } from './editDraft'
import { followDraft, listFollowing, unfollowDraft } from './followDraft'
import { listDrafts } from './listDrafts'
import { listSignOffs, readSignOff } from './listSignOffs'
import { readMaterials, setMaterials } from './materials'
import { approveSignOff, examineSignOff, returnSignOff, withdrawSignOff } from './moveSignOff'
import { publishNotes, readNotes, writeNote } from './notes'
import { openRound } from './openRound'
import { previewVersion } from './previewVersion'
import { publishDraft } from './publishDraft'
import { publishFeedback } from './publishFeedback'
import { readDraft } from './readDraft'
import { readFeedback } from './readFeedback'
import { readMinutes } from './readMinutes'
import { readVersion } from './readVersion'
import { setConsultation } from './setConsultation'
import { setNotice, setQuestions } from './setNotice'
import { setStages } from './setStages'
import { unpublishDraft } from './unpublishDraft'

export const handler = serve(
  { ...drafts, ...draftLife, ...draftMaterials },
  {
    listDrafts,
    readDraft,
    readVersion,
    compareVersions: compareDraftVersions,
    downloadComparison,
    readNotes,
    writeNote,
    publishNotes,
    createDraft,
    editDraft,
    previewVersion,
    readMinutes,
    addVersion,
    publishDraft,
    unpublishDraft,
    setConsultation,
    openRound,
    readFeedback,
    publishFeedback,
    setStages,
    setNotice,
    setQuestions,
    listSignOffs,
    readSignOff,
    examineSignOff,
    approveSignOff,
    returnSignOff,
    withdrawSignOff,
    followDraft,
    unfollowDraft,
    listFollowing,
    readMaterials,
    setMaterials,
  },
  draftDeps,
)
