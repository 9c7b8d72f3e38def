import { comparisonRecords } from '../platform/comparisons'
import { draftRecords, versionRecords } from '../platform/draftRecords'
import { type Wechat, wechat } from '../platform/wechat/client'

/** What the operations on opinions need besides the platform. */
export type OpinionDeps = {
  drafts: typeof draftRecords
  versions: typeof versionRecords
  comparisons: typeof comparisonRecords
  checkText: Wechat['checkText']
}

const { checkText } = wechat()

export const opinionDeps = (): OpinionDeps => ({
  drafts: draftRecords,
  versions: versionRecords,
  comparisons: comparisonRecords,
  checkText,
})
