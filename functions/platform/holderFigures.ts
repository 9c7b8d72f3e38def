import type { HolderFigures, HolderKind } from '@shared/stations/figures'
import { figuresOf } from '@shared/stations/figures'
import { queryPartition } from './query'

/** What is counted of a deputy's or station's matters, by the month in which they received each. */
export const holderMonths = (kind: HolderKind, id: string): string => `HF#${kind}#${id}`

export type HolderMonth = { month: string; counts: Record<string, number> }

const BEIJING = 8 * 3_600_000
/** 2026-11, in Beijing. */
export const monthOf = (iso: string): string => new Date(Date.parse(iso) + BEIJING).toISOString().slice(0, 7)

/** `period` is a year or a month. Kept by the stream (functions/statistics/countHolders.ts). */
export const readHolderMonths = async (kind: HolderKind, id: string, period: string): Promise<HolderMonth[]> =>
  (await queryPartition<Record<string, unknown>>({ pk: holderMonths(kind, id), skPrefix: `M#${period}` })).map(
    ({ sk, ...rest }) => ({
      month: String(sk).slice(2),
      counts: Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value === 'number')) as Record<
        string,
        number
      >,
    }),
  )

export const holderFigures = async (kind: HolderKind, id: string, year: string): Promise<HolderFigures> =>
  figuresOf(year, await readHolderMonths(kind, id, year))
