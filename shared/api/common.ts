import { z } from 'zod'
import { codePoints } from '../text/codePoints'

/** ISO-8601 in UTC, as `2026-11-23T06:00:00.000Z`; any offset is accepted and normalised. */
export const Time = z.iso
  .datetime({ offset: true, message: '请使用 ISO-8601 时间，如 2026-11-23T06:00:00Z' })
  .transform((value) => new Date(value).toISOString())

/** A time on its way out. */
export const Moment = z.string().meta({ format: 'date-time' })

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/
export const Id = z.string().regex(ULID, '编号格式不正确')
export const isId = (value: string): boolean => ULID.test(value)

/** Control characters other than newline and tab, and lone surrogates, have no place in what people write. */
const unprintable = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x20 ? unit !== 0x0a && unit !== 0x09 : unit === 0x7f) return true
    if (unit < 0xd800 || unit > 0xdfff) continue
    const low = text.charCodeAt(i + 1)
    if (unit > 0xdbff || !(low >= 0xdc00 && low <= 0xdfff)) return true
    i++
  }
  return false
}

/** Text of `min` to `max` code points after trimming, newlines as LF. */
export const Text = (min: number, max: number) =>
  z
    .string({ error: '请填写文字' })
    .transform((value) => value.replace(/\r\n?/g, '\n').trim())
    .superRefine((value, context) => {
      const length = codePoints(value)
      if (unprintable(value)) context.addIssue({ code: 'custom', message: '含有无法显示的字符，请删除后再试' })
      else if (length < min)
        context.addIssue({ code: 'custom', message: min === 1 ? '请填写内容' : `至少 ${min} 个字，现在 ${length} 个` })
      else if (length > max) context.addIssue({ code: 'custom', message: `最多 ${max} 个字，现在 ${length} 个` })
    })

/** Signs that turn the direction of what follows, and those nobody sees: with them one name could pass for another. */
const DISGUISES = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

/** What somebody or something is called: as `Text`, on one line and without disguises. */
export const Name = (min: number, max: number) =>
  z
    .string({ error: '请填写文字' })
    .transform((value) => value.replace(DISGUISES, '').replace(/\s+/g, ' '))
    .pipe(Text(min, max))

/** One page of a list, newest first unless its endpoint says otherwise. `next` is opaque; absent on the last page. */
export const Page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().optional() })

export const PageQuery = {
  next: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
}

/** A flag in a query string. */
export const Flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1')

export const Ok = z.object({ ok: z.literal(true) })
