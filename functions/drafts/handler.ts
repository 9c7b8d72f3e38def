import { drafts } from '@shared/drafts/endpoints'
import { serve } from '../platform/serve'
import { addVersion } from './addVersion'
import { compareDraftVersions } from './compareDraftVersions'
import { createDraft } from './createDraft'
import { createUpload } from './createUpload'
import { draftDeps } from './deps'
import { editDraft } from './editDraft'
import { listDrafts } from './listDrafts'
import { openRound } from './openRound'
import { previewVersion } from './previewVersion'
import { publishDraft } from './publishDraft'
import { publishFeedback } from './publishFeedback'
import { readDraft } from './readDraft'
import { readFeedback } from './readFeedback'
import { readVersion } from './readVersion'
import { setConsultation } from './setConsultation'
import { unpublishDraft } from './unpublishDraft'

export const handler = serve(
  drafts,
  {
    listDrafts,
    readDraft,
    readVersion,
    compareVersions: compareDraftVersions,
    createDraft,
    editDraft,
    previewVersion,
    addVersion,
    publishDraft,
    unpublishDraft,
    setConsultation,
    openRound,
    readFeedback,
    publishFeedback,
    createUpload,
  },
  draftDeps,
)
