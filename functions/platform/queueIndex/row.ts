import { codePoints, splitAt } from '@shared/text/codePoints'
import { lengthClassOf } from '@shared/workbench/words'
import { kindLetters, type OpinionRecord, opinionStatus } from '../opinionRecords'

/**
 * The columns whose values are few and are counted beside the filters. `gone` marks an item that was deleted.
 * `assignee` holds only what was given by hand: the rest follows from the draft's shares when it is asked.
 */
export const columnNames = [
  'status',
  'article',
  'kind',
  'source',
  'capacity',
  'district',
  'result',
  'assignee',
  'consultation',
  'hasSuggestedText',
  'length',
] as const
export type ColumnName = (typeof columnNames)[number]

export const GONE = 'gone'

/** What the index knows of an opinion. `writes` rises with each write: of two rows of one opinion the higher one holds. */
export type IndexRow = {
  id: string
  writes: number
  /** Milliseconds since 1970: submission. */
  at: number
  version: number
  revision: number
  values: Record<ColumnName, string>
  /** Text, suggested text, reason, organisation, number, joined by PART. */
  text: string
  /** Code points of the opinion's text. */
  length: number
}

/** Between the parts of a row's words: nothing that a person can write or look for. */
export const PART = '\u001f'

const LIST_HEAD = 250

const kindNames = Object.fromEntries(Object.entries(kindLetters).map(([name, letter]) => [letter, name]))

/** Names of persons stay out: the index is for sorting, not for finding people. */
export const rowOf = (record: OpinionRecord): IndexRow => {
  const text = record.head + (record.rest ?? '')
  const length = codePoints(text)
  const { organisation = '', district = '', capacity = '' } = record.submitter ?? {}
  return {
    id: record.id,
    writes: record.writes,
    at: Date.parse(record.createdAt),
    version: record.version,
    revision: record.revision,
    values: {
      status: opinionStatus(record.status),
      article: record.article ?? '',
      kind: kindNames[record.kind] ?? 'other',
      source: record.source,
      capacity,
      district,
      result: record.status === 'D' ? (record.result ?? '') : '',
      assignee: record.assignee ?? '',
      consultation: record.consultation ? (record.consultation.answer ? 'answered' : 'waiting') : '',
      hasSuggestedText: record.suggestedText ? 'true' : 'false',
      length: lengthClassOf(length),
    },
    text: [text, record.suggestedText ?? '', record.reason ?? '', organisation, record.number ?? ''].join(PART),
    length,
  }
}

/** A deleted opinion: nothing is left of it but that it is gone. */
export const goneRow = (id: string, writes: number, at: number): IndexRow => ({
  id,
  writes,
  at,
  version: 1,
  revision: 1,
  values: {
    ...(Object.fromEntries(columnNames.map((name) => [name, ''])) as Record<ColumnName, string>),
    status: GONE,
  },
  text: '',
  length: 0,
})

/** What a list shows of a row's words. */
export const headOf = (words: string): { text: string; cut: boolean; organisation: string } => {
  const [text = '', , , organisation = ''] = words.split(PART)
  const [head, rest] = splitAt(text, LIST_HEAD)
  return { text: head, cut: rest !== '', organisation }
}
