import type { Notice } from '@shared/drafts/lifeSchemas'
import { needsReason } from '@shared/drafts/rounds'
import type { DraftRecord } from '../platform/draftRecords'
import type { Platform } from '../platform/serve'
import type { SignOffItem } from '../platform/signOffs'
import type { StoredStage } from '../platform/storedStages'
import type { DraftDeps } from './deps'
import { planWords, type Words } from './editDraft'
import { planMaterials } from './materials'
import { planNotes } from './notes'
import { planRound } from './openRound'
import { planPublication } from './publishDraft'
import { planReport } from './publishFeedback'
import { type AskedDates, withNotice } from './roundDates'
import { planConsultation } from './setConsultation'
import { planStages } from './setStages'
import type { Plan } from './signOff'
import type { Stamp } from './store'

type Dates = AskedDates & { version: number; notice?: Notice }

/**
 * Dates asked for while they were still to come may have come while the matter waited: the consultation then opens with
 * the signature, and lasts as long as was asked, so that nobody's thirty days are shortened by an office.
 */
export const datesAtSigning = (
  asked: Dates,
  { askedAt, now, days }: { askedAt: string; now: string; days: number },
) => {
  const late = Date.parse(now) - Date.parse(asked.opensAt)
  // A little earlier than asked: "now" on its way here.
  const wasToCome = Date.parse(asked.opensAt) >= Date.parse(askedAt) - 60_000
  if (late <= 0 || !wasToCome) return asked
  const opening = { ...asked, opensAt: now }
  if (asked.reason || !needsReason(opening, { now, days })) return opening
  return { ...opening, closesAt: new Date(Date.parse(asked.closesAt) + late).toISOString() }
}

/** What the signature brings about for a draft. Throws what the operation itself would throw now. */
export const applySignOff = async (
  { versions, rules }: DraftDeps & Platform,
  record: DraftRecord,
  { matter, asked, card }: Exclude<SignOffItem, { matter: 'roster' }>,
  stamp: Stamp,
): Promise<Plan> => {
  const now = stamp.at
  const days = rules.consultationDays
  const dates = () => datesAtSigning(asked as Dates, { askedAt: card.drafted.at, now, days })
  switch (matter) {
    case 'publication':
      return planPublication(record, asked, now)
    case 'consultation':
      // A running round keeps the beginning that it has.
      return planConsultation(record, record.rounds.length > 0 ? (asked as Dates) : dates(), { now, days })
    case 'round':
      return planRound(record, dates(), { now, days })
    case 'words': {
      const { notice, round, ...words } = asked as Words & { notice?: Notice; round?: number }
      const plan = planWords(record, words)
      return round === undefined ? plan : { change: { ...plan.change, ...withNotice(record, round, notice) } }
    }
    case 'materials':
      return planMaterials((asked as { materials: unknown[] }).materials)
    case 'stages':
      return planStages((asked as { stages: StoredStage[] }).stages)
    case 'notes':
      return planNotes(record, asked as { version: number; until: string })
    case 'report':
      return planReport(record, asked as Parameters<typeof planReport>[1], { versions, stamp })
  }
}
