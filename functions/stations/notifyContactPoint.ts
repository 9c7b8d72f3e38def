import type { ContactPointRequest } from '@shared/stations/contactPoints'
import { beijingDate } from '@shared/text/time'
import { officials } from '../platform/officials'
import type { Notice, StreamChange } from '../platform/streamChange'

type Card = Pick<ContactPointRequest, 'dueAt' | 'askedAt' | 'draftTitle'>

/** Those who work at a contact point hear that it is asked about a draft; asked again by another date, they hear that. */
export const notifyContactPoint = async ({ before, after }: StreamChange): Promise<Notice[]> => {
  if (after?._et !== 'ContactPointRequest') return []
  const { dueAt, askedAt, draftTitle } = after.c as Card
  const was = before?.c as Card | undefined
  if (was?.dueAt === dueAt) return []
  const [pointId, draftId] = [String(after.pk).slice('CPR#'.length), String(after.sk)]
  const text = was
    ? `就《${draftTitle}》征集意见的日期改为${beijingDate(dueAt)}前。`
    : `请在${beijingDate(dueAt)}前就《${draftTitle}》征集意见。`
  return (await officials())
    .filter(({ roles, stationId }) => roles.includes('contact_point') && stationId === pointId)
    .map(({ accountId }) => ({
      accountId,
      event: `contact-point#${pointId}#${draftId}#${askedAt}`,
      at: askedAt,
      kind: 'contact_point_asked',
      text,
      draftId,
    }))
}
