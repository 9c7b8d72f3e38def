import { match, pinyin } from 'pinyin-pro'

/** Where a name stands in a list: its pinyin, a surname read as one (单 as shan), then the id. */
export const orderOf = (name: string, id: string): string => {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true })
  return `${syllables.join(' ').toLowerCase()}~${id}`
}

/** Whether a name is meant: part of it, or its pinyin, whole or the initials. */
export const nameMatches = (name: string, asked: string): boolean => {
  const q = asked.replace(/\s+/g, '').toLowerCase()
  if (q === '' || name.toLowerCase().includes(q)) return true
  if (!/^[a-zü]+$/.test(q)) return false
  const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' }).join('')
  return initials.toLowerCase().includes(q) || match(name, q, { continuous: true, precision: 'start' }) !== null
}
