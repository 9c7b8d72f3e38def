import type { SignOff } from '@shared/drafts/lifeSchemas'
import { signOffMatterNames } from '@shared/drafts/words'
import type { Notice, StreamChange } from '../platform/streamChange'

/** The drafter hears what became of the matter. */
export const notifyOfSignOff = ({ before, after }: StreamChange): Notice[] => {
  if (after?._et !== 'SignOff' || after.state === before?.state) return []
  const { id, draftId, draftTitle, stationName, matter, returned } = after.c as SignOff
  const of = draftTitle === undefined ? stationName : `《${draftTitle}》`
  const what = `${of}的“${signOffMatterNames[matter]}”`
  const text =
    after.state === 'approved'
      ? `${what}已签发，随即生效。`
      : after.state === 'returned'
        ? `${what}被退回：${returned?.comment ?? ''}`
        : undefined
  if (text === undefined) return []
  return [
    {
      accountId: String(after.askedBy),
      event: `sign-off#${id}#${after.state}`,
      kind: 'sign_off',
      text,
      ...(draftId && { draftId }),
    },
  ]
}
