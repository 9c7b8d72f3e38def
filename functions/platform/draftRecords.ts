import type { parseDraft } from '@shared/drafts/parse'
import { type FormattedItem, GetItemCommand } from 'dynamodb-toolbox'
import { cached } from './cache'
import { deflatedParts, inflatedParts } from './deflatedParts'
import { DraftEntity } from './draftEntities'
import { documentClient } from './table'

/** A draft as it is stored. Several contexts read it; only the drafts context writes it. */
export type DraftRecord = FormattedItem<typeof DraftEntity>

/** A version's whole parsed text. */
export type VersionRecord = Omit<ReturnType<typeof parseDraft>, 'warnings'> & {
  /** Of the recognition, and before them of reading the file. */
  warnings: { message: string }[]
  draftId: string
  version: number
  kind: string
  createdAt: string
}

const readDraftRecord = async (draftId: string): Promise<DraftRecord | undefined> => {
  documentClient()
  const { Item } = await DraftEntity.build(GetItemCommand).key({ id: draftId }).options({ consistent: true }).send()
  return Item
}

/**
 * Drafts by id, kept for five seconds: a change shows within ten. Whoever is about to refuse something on the word
 * of a kept record asks `fresh` first.
 */
export const draftRecords = cached(readDraftRecord, 5_000)

const versionPrefix = (version: number | string) => `${String(version).padStart(4, '0')}#`

/** The items of a version's text, deflated, in parts that each fit into an item. They are written with the draft that lists them. */
export const versionParts = (record: VersionRecord, stamp: { by: string; request: string }) =>
  deflatedParts(record, {
    draftId: record.draftId,
    prefix: versionPrefix(record.version),
    kind: record.kind,
    createdAt: record.createdAt,
    stamp,
  })

const readVersionRecord = (key: string): Promise<VersionRecord | undefined> => {
  const [draftId = '', version = ''] = key.split('/')
  return inflatedParts<VersionRecord>(draftId, versionPrefix(version))
}

/** Versions by `<draftId>/<version>`: they never change, so they are kept for long. Check first that the draft lists the version. */
export const versionRecords = cached(readVersionRecord, 3600_000, 20)
