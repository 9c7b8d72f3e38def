/** Width, case and spaces say nothing about what somebody looks for. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The words looked for: parted by spaces or commas, at most five. */
export const termsOf = (q: string): string[] =>
  [...new Set(plain(q).split(/[\s,，、。；;]+/))].filter((term) => term !== '').slice(0, 5)

/**
 * How well `fields`, the most telling first, hold all terms: 0 where one is missing. A term counts for the first field
 * it is in; the beginning of a field counts more.
 */
export const scoreOf = (terms: readonly string[], fields: readonly (string | undefined)[]): number => {
  let sum = 0
  for (const term of terms) {
    let best = 0
    for (const [index, field] of fields.entries()) {
      const at = field === undefined ? -1 : plain(field).indexOf(term)
      if (at >= 0) best = Math.max(best, 10 / (index + 1) + (at === 0 ? 2 : 0))
    }
    if (best === 0) return 0
    sum += best
  }
  return sum
}

const BEFORE = 14
const LENGTH = 60

/** The words around the first term in `text`, with … where something is left out. */
export const excerptOf = (text: string, terms: readonly string[]): string => {
  const line = text.replace(/\s+/g, ' ')
  const found = terms.map((term) => plain(line).indexOf(term)).filter((at) => at >= 0)
  const letters = [...line]
  const first = found.length > 0 ? Math.min(...found) : 0
  const from = Math.max(0, [...line.slice(0, first)].length - BEFORE)
  const piece = letters.slice(from, from + LENGTH).join('')
  return `${from > 0 ? '…' : ''}${piece}${from + LENGTH < letters.length ? '…' : ''}`
}
