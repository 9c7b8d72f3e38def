import { WALK_IN } from '@shared/chat/words'
import { countsOfMatter, type HolderKind } from '@shared/stations/figures'
import { holderMonths, monthOf } from '../platform/holderFigures'
import type { StreamChange } from '../platform/streamChange'
import { countOnce } from './countOnce'

type Item = Record<string, unknown>

const matterOf = (item: Item) => {
  const kind = item.k as HolderKind
  const holderId = String(item.hi)
  const first = item.fa as { d: number; l: boolean } | undefined
  return {
    holder: `${kind}#${holderId}`,
    counter: { pk: holderMonths(kind, holderId), sk: `M#${monthOf(String(item.rx ?? item.ca))}` },
    // What was never delivered was not received.
    counts:
      Number(item.rc) > 0
        ? countsOfMatter({
            first: first && { days: first.d, late: first.l },
            closed: item.ph === 'closed',
            rating: item.ra as { stars: number; answered: boolean } | undefined,
            category: item.cg as string | undefined,
            walkIn: item.vi === WALK_IN,
          })
        : {},
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Counts a matter once for whoever holds it, in its newest state: received, answered and within how many working days,
 * closed, rated. Handed on, it is the next one's and no longer the former's. Nothing for a message in between.
 */
export const countHolders = async ({ before, after }: StreamChange): Promise<void> => {
  if (after?._et !== 'Conversation') return
  const is = matterOf(after)
  const was = before && matterOf(before)
  if (same(is, was)) return
  const writes = Number(after.rv)
  const marker = (holder: string) => ({ pk: `HFM#${String(after.sk).slice(2)}`, sk: holder })
  if (was && was.holder !== is.holder)
    await countOnce({ marker: marker(was.holder), writes, counter: was.counter, counts: {} })
  await countOnce({ marker: marker(is.holder), writes, counter: is.counter, counts: is.counts })
}
