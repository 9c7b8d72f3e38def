import { problem } from '@shared/api/errors'
import { leftOutOf } from '@shared/stations/duties'
import { beijingDay } from '@shared/text/time'
import type { Caller } from '../platform/caller'
import { directory } from '../platform/directory'
import { type AskedRoster, arranges, namedDuties, rosterOf } from '../platform/rosters'
import type { Platform } from '../platform/serve'
import type { Awaiting, SignOffItem } from '../platform/signOffs'
import { needStation, saveStation } from '../platform/stationRecords'
import { isInside } from './access'
import { applySignOff } from './applySignOff'
import type { DraftDeps } from './deps'
import { type Stamp, saveDraft } from './store'

type Deps = DraftDeps & Platform

type Step = {
  /** The sign-off's item in its next state. */
  next: Record<string, unknown>
  awaiting: Awaiting | undefined
  /** What was asked for is done with it. */
  signed: boolean
  stamp: Stamp
}

/** What a sign-off is about, as its steps need it. */
export type Subject = {
  awaiting?: Awaiting
  /** What was asked for, as its examiner reads it. */
  shown: () => Promise<Record<string, unknown>>
  /** Writes the step with the subject, or neither. Throws conflict, and what the operation itself would throw now. */
  step: (step: Step) => Promise<unknown>
}

/** A draft's matter is seen where its draft is in the caller's share; a station's roster is in nobody's. */
export const seesMatter = (caller: Caller, { draftId }: { draftId?: string }): boolean =>
  draftId === undefined ? caller.may('opinions:read') : isInside(caller, draftId)

const ofDraft = async (deps: Deps, item: Exclude<SignOffItem, { matter: 'roster' }>): Promise<Subject> => {
  const record = await deps.drafts.fresh(item.draftId)
  if (!record) throw problem('not_found')
  return {
    awaiting: record.awaiting,
    shown: async () => item.asked,
    step: async ({ next, awaiting, signed, stamp }) => {
      const plan = signed ? await applySignOff(deps, record, item, stamp) : undefined
      await saveDraft(deps, record, { ...plan?.change, awaiting }, stamp, [...(plan?.along ?? []), next])
    },
  }
}

const ofRoster = async (deps: Deps, item: Extract<SignOffItem, { matter: 'roster' }>): Promise<Subject> => {
  const { id, rev, order, card } = await needStation(item.stationId)
  const { awaiting: waiting, ...old } = card
  const asked = item.asked as AskedRoster
  return {
    awaiting: waiting,
    shown: async () => {
      const { deputies } = await directory.read()
      // Days that are published and left out: only as long as it waits, later they are gone.
      const leftOut =
        waiting?.signOffId === item.id ? leftOutOf(old.duties, asked.duties, beijingDay(deps.now.toISOString())) : []
      return {
        ...item.asked,
        duties: namedDuties(asked.duties, deputies),
        ...(leftOut.length > 0 && { leftOut: namedDuties(leftOut, deputies) }),
      }
    },
    step: async ({ next, awaiting, signed, stamp: { by, request } }) => {
      const duties = signed ? await rosterOf(old, asked, deps) : old.duties
      await saveStation({ id, rev, order, card: { ...old, duties, ...(awaiting && { awaiting }) }, by, request }, [
        next,
      ])
    },
  }
}

const subjectOf = (deps: Deps, item: SignOffItem): Promise<Subject> =>
  item.matter === 'roster' ? ofRoster(deps, item) : ofDraft(deps, item)

/** The sign-off and what it is about, for staff who may see it. Throws not_found. */
export const seenSignOff = async (deps: Deps, caller: Caller, id: string) => {
  const item = await deps.signOffs.get(id)
  if (!item || !seesMatter(caller, item.matter === 'roster' ? {} : item)) throw problem('not_found')
  return { item, subject: await subjectOf(deps, item) }
}

/** The sign-off that the caller asked for, as long as they may ask for such a one. Throws not_found. */
export const ownSignOff = async (deps: Deps, caller: Caller, id: string) => {
  const item = await deps.signOffs.get(id)
  if (item?.askedBy !== caller.id) throw problem('not_found')
  if (!(item.matter === 'roster' ? arranges(caller, item.stationId) : isInside(caller, item.draftId)))
    throw problem('not_found')
  return { item, subject: await subjectOf(deps, item) }
}
