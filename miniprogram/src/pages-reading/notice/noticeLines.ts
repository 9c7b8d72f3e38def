import type { Notice } from '@shared/drafts/lifeSchemas'

const names: readonly (readonly [keyof Notice, string])[] = [
  ['address', '通信地址'],
  ['postcode', '邮政编码'],
  ['email', '电子邮箱'],
  ['telephone', '联系电话'],
  ['fax', '传真'],
  ['contact', '联系人'],
  ['otherWays', '其他方式'],
]

/** The ways to send an opinion that a notice names, in the usual order. */
export const noticeLines = (notice: Notice): { label: string; text: string }[] =>
  names.flatMap(([name, label]) => {
    const text = notice[name]
    return text ? [{ label, text }] : []
  })
