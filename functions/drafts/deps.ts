import { comparisonRecords } from '../platform/comparisons'
import { draftRecords, versionRecords } from '../platform/draftRecords'
import { objects } from '../platform/objects'
import { signOffRecords } from '../platform/signOffs'

/** What the operations on drafts need besides the platform. */
export type DraftDeps = {
  drafts: typeof draftRecords
  versions: typeof versionRecords
  comparisons: typeof comparisonRecords
  files: typeof objects
  signOffs: typeof signOffRecords
}

export const draftDeps = (): DraftDeps => ({
  drafts: draftRecords,
  versions: versionRecords,
  comparisons: comparisonRecords,
  files: objects,
  signOffs: signOffRecords,
})
