import { problem } from '@shared/api/errors'
import type { DraftRecord } from '../platform/draftRecords'
import type { DraftChange } from './store'

/** The draft's newest version. Throws version_missing. */
export const latestVersion = (record: Pick<DraftRecord, 'versions'>): number => {
  const latest = record.versions.at(-1)
  if (!latest) throw problem('version_missing')
  return latest.version
}

/** What changes when the draft is published with this version; nothing where both were done. */
export const publishing = (
  record: Pick<DraftRecord, 'versions' | 'publishedAt' | 'publishedVersion' | 'withdrawn'>,
  version: number,
  at: string,
): DraftChange => {
  const isNew = record.versions.some((each) => each.version === version && each.publishedAt === undefined)
  if (!isNew && record.publishedAt !== undefined && !record.withdrawn) return {}
  return {
    publishedAt: record.publishedAt ?? at,
    publishedVersion: Math.max(version, record.publishedVersion ?? 0),
    withdrawn: undefined,
    versions: record.versions.map((each) =>
      each.version === version && each.publishedAt === undefined ? { ...each, publishedAt: at } : each,
    ),
  }
}

export const changesNothing = (change: DraftChange): boolean => Object.keys(change).length === 0
