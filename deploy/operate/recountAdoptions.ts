import { countedAdoptions } from '../../functions/opinions/tieAdoptions'
import { adoptionKeys } from '../../functions/platform/adoptionFigures'
import { queuePlace } from '../../functions/platform/opinionRecords'
import type { Difference } from './recount'
import { RESTORED, type StoredItem } from './wholeTable'

const KEYS = new Set(['pk', 'sk', RESTORED])

/** How many opinions went into each article of a version (因你而改), counted anew from the opinions and held against the figures. */
export const recountAdoptions = () => {
  const counted = new Map<string, Map<string, number>>()
  const stored = new Map<string, Record<string, unknown>>()

  const add = (item: StoredItem): void => {
    if (item.pk.startsWith('AD#') && item.sk === 'C') stored.set(item.pk, item)
    if (item._et !== 'Opinion' || typeof item.p2 !== 'string') return
    const { draftId } = queuePlace(item.p2)
    for (const [version, names] of countedAdoptions(item)) {
      const place = adoptionKeys.version(draftId, version)
      const own = counted.get(place) ?? new Map<string, number>()
      counted.set(place, own)
      for (const name of names) own.set(name, (own.get(name) ?? 0) + 1)
    }
  }

  const differences = (): Difference[] =>
    [...new Set([...counted.keys(), ...stored.keys()])].flatMap((place) => {
      const [right, is] = [counted.get(place) ?? new Map<string, number>(), stored.get(place) ?? {}]
      const names = new Set([...right.keys(), ...Object.keys(is).filter((name) => !KEYS.has(name))])
      return [...names].flatMap((name): Difference[] => {
        const [expected, found] = [right.get(name) ?? 0, Number(is[name] ?? 0)]
        return expected === found
          ? []
          : [{ what: 'adoption', where: `${place}|C|${name}`, expected, found, mend: 'counter' }]
      })
    })

  return { add, differences }
}
