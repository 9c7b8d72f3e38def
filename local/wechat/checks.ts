/** What WeChat's content check would say, decided by marks in the words so that a test can have each answer. */
export type Suggestion = 'pass' | 'review' | 'risky'

const LABELS: Record<Suggestion, number> = { pass: 100, review: 21000, risky: 20006 }

export const suggestionFor = (words: string): Suggestion => {
  if (words.includes('【违规】')) return 'risky'
  return words.includes('【复核】') ? 'review' : 'pass'
}

export const resultOf = (suggest: Suggestion) => ({ suggest, label: LABELS[suggest] })

const LIMITS: Record<string, (value: string) => boolean> = {
  thing: (value) => [...value].length <= 20,
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
  time: (value) => value.length <= 32,
  date: (value) => value.length <= 32,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  name: (value) => [...value].length <= 10,
}

/** The first field of a subscribe message that WeChat would refuse (47003), if any. */
export const badField = (data: unknown, fields: readonly string[]): string | undefined => {
  if (typeof data !== 'object' || data === null) return 'data'
  const missing = fields.find((field) => !(field in data))
  if (missing !== undefined) return missing
  return Object.entries(data as Record<string, { value?: unknown }>).find(([key, field]) => {
    const kind = key.replace(/\d+$/, '')
    const fits = LIMITS[kind]
    const value = field?.value
    return !fits || !fields.includes(key) || typeof value !== 'string' || value === '' || !fits(value)
  })?.[0]
}
