import type { Stage } from '@shared/drafts/lifeSchemas'

/** A file of a stage as it stands with the draft: `by` and `id` name the upload. */
export type StageFile = { by: string; id: string; type: string; bytes: number }

/** What there is to read of a stage: at an address on the web, or a file. */
export type StoredDocument = { title: string; url?: string; file?: StageFile }

export type StoredStage = Omit<Stage, 'documents'> & { documents?: StoredDocument[] }

const shownDocument = ({ title, url, file }: StoredDocument) =>
  file ? { title, fileId: file.id, type: file.type, bytes: file.bytes } : { title, url }

/** As the API tells them: who uploaded a file stays inside. */
export const shownStages = (stages: readonly StoredStage[]): Stage[] =>
  stages.map(({ documents, ...stage }) => ({
    ...stage,
    ...(documents && { documents: documents.map(shownDocument) }),
  }))
