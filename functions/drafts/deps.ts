import { draftRecords, versionRecords } from '../platform/draftRecords'
import { objects } from '../platform/objects'

/** What the operations on drafts need besides the platform. */
export type DraftDeps = {
  drafts: typeof draftRecords
  versions: typeof versionRecords
  files: typeof objects
}

export const draftDeps = (): DraftDeps => ({ drafts: draftRecords, versions: versionRecords, files: objects })
