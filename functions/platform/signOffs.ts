import { isDeepStrictEqual } from 'node:util'
import { problem } from '@shared/api/errors'
import type { SignOff } from '@shared/drafts/lifeSchemas'
import { type DraftMatter, type SignOffMatter, type SignOffState, signOffMatterNames } from '@shared/drafts/words'
import { EntityParser, GetItemCommand } from 'dynamodb-toolbox'
import { SignOffEntity } from './draftLifeEntities'
import { documentClient } from './table'

/** What a matter is about: a draft, or a station whose roster it is. */
type Of = { matter: DraftMatter; draftId: string } | { matter: 'roster'; stationId: string }

export type SignOffItem = Of & {
  id: string
  state: SignOffState
  askedBy: string
  examinedBy?: string
  asked: Record<string, unknown>
  card: SignOff
}

/** The mark on what waits: one matter at a time. */
export type Awaiting = { signOffId: string; matter: string; state: string }

const queueOf = (state: SignOffState): string =>
  `SIGNOFFS#${state === 'examining' || state === 'signing' ? state : 'done'}`

/** The stored item of a sign-off in its state. */
export const signOffItem = (each: SignOffItem, stamp: { by: string; request: string }) =>
  SignOffEntity.build(EntityParser).parse({
    ...each,
    p1: `SIGNOFFS#${each.matter === 'roster' ? each.stationId : each.draftId}`,
    s1: each.card.drafted.at,
    p2: queueOf(each.state),
    s2: each.card.drafted.at,
    by: stamp.by,
    request: stamp.request,
  }).item

export const signOffRecords = {
  get: async (id: string): Promise<SignOffItem | undefined> => {
    documentClient()
    const { Item } = await SignOffEntity.build(GetItemCommand).key({ id }).options({ consistent: true }).send()
    return Item as SignOffItem | undefined
  },
}

type Asking = {
  id: string
  /** What is done on the signature: the operation's own input. */
  asked: Record<string, unknown>
  caller: { id: string; name?: string }
  at: string
  request: string
}

/** A matter put before the examiner: its item, and the mark on what it is about. They are written together. */
export const newSignOff = (
  of: Of,
  title: Pick<SignOff, 'draftTitle' | 'stationName'>,
  { id, asked, caller, at, request }: Asking,
): { item: Record<string, unknown>; awaiting: Awaiting } => {
  const drafted = { by: caller.name ?? '工作人员', at }
  const card: SignOff = { id, ...of, ...title, state: 'examining', drafted }
  const stamp = { by: caller.id, request }
  return {
    item: signOffItem({ ...of, id, state: 'examining', askedBy: caller.id, asked, card }, stamp),
    awaiting: { signOffId: id, matter: of.matter, state: 'examining' },
  }
}

/** What waits is this very request, sent once more. Throws sign_off_waiting where it is another one. */
export const needSameRequest = async (
  signOffs: typeof signOffRecords,
  waiting: Awaiting,
  { matter, asked, askedBy }: { matter: SignOffMatter; asked: Record<string, unknown>; askedBy: string },
): Promise<void> => {
  const standing = await signOffs.get(waiting.signOffId)
  if (standing?.matter === matter && standing.askedBy === askedBy && isDeepStrictEqual(standing.asked, asked)) return
  throw problem('sign_off_waiting', { matter: signOffMatterNames[waiting.matter as SignOffMatter] })
}
