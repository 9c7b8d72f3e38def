import type { Notice } from '@shared/drafts/lifeSchemas'
import { texts } from './texts'

const names: readonly (readonly [keyof Notice, string])[] = [
  ['address', texts.address],
  ['postcode', texts.postcode],
  ['email', texts.email],
  ['telephone', texts.telephone],
  ['fax', texts.fax],
  ['contact', texts.contact],
  ['otherWays', texts.otherWays],
]

/** The ways to send an opinion that a notice names, in the usual order. */
export const noticeLines = (notice: Notice): { label: string; text: string }[] =>
  names.flatMap(([name, label]) => {
    const text = notice[name]
    return text ? [{ label, text }] : []
  })
