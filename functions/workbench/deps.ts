import { comparisonRecords } from '../platform/comparisons'
import { draftRecords, versionRecords } from '../platform/draftRecords'

/** What the workbench needs besides the platform. */
export type WorkbenchDeps = {
  drafts: typeof draftRecords
  versions: typeof versionRecords
  comparisons: typeof comparisonRecords
}

export const workbenchDeps = (): WorkbenchDeps => ({
  drafts: draftRecords,
  versions: versionRecords,
  comparisons: comparisonRecords,
})
