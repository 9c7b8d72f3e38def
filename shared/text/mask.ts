import { beginningOf } from './codePoints'

const LONGEST = 100

/** A text without what identifies a person by itself: phone, identity card, bank card and e-mail, each told as masked. */
export const masked = (text: string): string =>
  text
    .replace(/(?<!\d)(\d{6})\d{8}(\d{3}[\dXx])(?!\d)/g, '$1********$2')
    .replace(/(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g, '$1****$2')
    .replace(/(?<!\d)(\d{4})\d{8,11}(\d{4})(?!\d)/g, '$1********$2')
    .replace(/([\w.+-])[\w.+-]{0,63}@([\w-]{1,63}\.[\w.]+)/g, '$1***@$2')

/** 王小明 → 王**: who somebody is stays with the record itself. */
export const maskedName = (name: string): string => {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(Math.min(rest.length, 4))
}

/** At most 100 characters. */
export const cut = (text: string): string => beginningOf(text, LONGEST)
