import { comparisonRecords } from '../platform/comparisons'
import { draftRecords, versionRecords } from '../platform/draftRecords'
import { showInQueue } from '../platform/queueIndex/keep'
import { type Wechat, wechat } from '../platform/wechat/client'

/** What the operations on opinions need besides the platform. */
export type OpinionDeps = {
  drafts: typeof draftRecords
  versions: typeof versionRecords
  comparisons: typeof comparisonRecords
  checkText: Wechat['checkText']
  /** Puts what was just written before its own reader, ahead of the stream. A job that writes many gives them together. */
  showInQueue: typeof showInQueue
}

const { checkText } = wechat()

export const opinionDeps = (): OpinionDeps => ({
  drafts: draftRecords,
  versions: versionRecords,
  comparisons: comparisonRecords,
  checkText,
  showInQueue,
})
