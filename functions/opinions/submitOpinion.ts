import { isOfficial } from '@shared/accounts/roles'
import { problem } from '@shared/api/errors'
import type { opinions as contract } from '@shared/opinions/endpoints'
import type { Opinion } from '@shared/opinions/schemas'
import { splitAt } from '@shared/text/codePoints'
import { type StoredAttachment, takeAttachments } from '../platform/attachments'
import { type Caller, readAccount } from '../platform/caller'
import type { DraftRecord } from '../platform/draftRecords'
import { digest } from '../platform/ids'
import { countUse } from '../platform/limit'
import { askAboutMedia } from '../platform/mediaChecks'
import { kindLetters, type OpinionRecord, opinionOf, queuePartition, statusLetters } from '../platform/opinionRecords'
import type { Operation, Platform } from '../platform/serve'
import { checkWords, heldReason } from './checkWords'
import { authorOf, hourly, sayerOf, sourceOf } from './contactPoint'
import type { OpinionDeps } from './deps'
import { withFiles } from './readOpinion'
import { openRound } from './rounds'
import { findOpinion, idOfWords, putNew, type SameWords, sameWords } from './store'

/** What lists show of a text. With this many, a page of twenty is four times 4 KB: 2 read units. */
const HEAD = 140
/** Nobody says the same this often and takes it back. */
const MOST_GENERATIONS = 20

/** The text of the article that an opinion is about; '' for the whole draft. Throws article_unknown. */
export const articleText = async (
  { versions }: Pick<OpinionDeps, 'versions'>,
  draftId: string,
  version: number,
  label: string | null,
) => {
  if (label === null) return ''
  const text = await versions.get(`${draftId}/${version}`)
  const article = text?.articles.find((each) => each.label === label)
  if (!article)
    throw problem('article_unknown', {
      fields: [{ path: 'article', message: `这一稿中没有“${label.slice(0, 20)}”` }],
    })
  return article.text
}

/** Stored form of a text: a head that lists show, and the rest. */
export const stored = (text: string) => {
  const [head, rest] = splitAt(text, HEAD)
  return { head, rest: rest || undefined, card: rest ? { cut: true } : undefined }
}

/**
 * A resident's opinion: one conditional write. Its id derives from its author, place and words, so that a double tap,
 * a lost answer and a retry find the first one, and the same words twice are told apart from a retry by the key.
 */
export const submitOpinion: Operation<
  typeof contract.submitOpinion,
  OpinionDeps,
  Awaited<ReturnType<typeof openRound>>
> = {
  see: (input, _caller, deps) => openRound(deps, input.draftId, deps.now.toISOString(), input.writtenAt),

  run: async (input, caller, deps, { draft, round }) => {
    const article = await articleText(deps, draft.id, round.version, input.article)
    const keyDigest = deps.idempotencyKey === undefined ? undefined : digest(deps.idempotencyKey).slice(0, 10)
    const same: SameWords = { ...input, authorId: sayerOf(caller, input), draftId: draft.id, round: round.round }
    if (deps.repeated && keyDigest) {
      const first = await firstTry(same, keyDigest)
      if (first) return told(first, draft, deps)
    }
    if (!deps.repeated) await countUse('opinion', caller.id, hourly(caller, deps), 3600, deps.now)
    const names = [input.submitter?.name, input.submitter?.organisation]
    const exempt = caller.verified && isOfficial(caller.roles)
    const [verdict, attachments] = await Promise.all([
      checkWords(deps, caller, { ...input, names }, article),
      takeAttachments(caller.id, input.attachments, exempt ? 'passed' : 'checking'),
    ])
    const item = newOpinion(input, caller, {
      attachments,
      draft,
      round,
      verdict,
      publicName: input.showName ? (caller.name ?? (await readAccount(caller.id))?.name) : undefined,
      keyDigest,
      requestId: deps.requestId,
      at: deps.now.toISOString(),
    })
    const record = await add(item, same, keyDigest)
    // Staff see the pictures beside their words at once; the public once WeChat has let them pass.
    await askAboutMedia({ kind: 'opinion', id: record.id }, attachments, deps.now)
    return told(record, draft, deps)
  },
}

const told = (record: OpinionRecord, draft: DraftRecord, { now }: Platform): Promise<Opinion> =>
  withFiles(record, opinionOf(record, { inside: false, draft, now: now.toISOString() }))

/** The opinion that an earlier try under this key made. */
const firstTry = async (same: SameWords, keyDigest: string): Promise<OpinionRecord | undefined> => {
  for (let generation = 0; generation < MOST_GENERATIONS; generation++) {
    const found = await findOpinion(idOfWords(same, generation))
    if (!found || found.keyDigest === keyDigest) return found
  }
  return undefined
}

type New = Omit<Parameters<typeof putNew>[0], 'id' | 'queue'> & { queueOf: (id: string) => string }

const newOpinion = (
  input: Pick<Opinion, 'article' | 'kind' | 'text' | 'quote' | 'suggestedText' | 'reason' | 'sourceId' | 'submitter'>,
  caller: Caller,
  made: {
    attachments: StoredAttachment[]
    draft: DraftRecord
    round: { round: number; version: number }
    verdict: Awaited<ReturnType<typeof checkWords>>
    publicName?: string
    keyDigest?: string
    requestId: string
    at: string
  },
): New => {
  const status = made.verdict === 'pass' ? 'submitted' : 'held'
  const submitter = Object.fromEntries(
    Object.entries(input.submitter ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  return {
    authorId: authorOf(caller),
    createdAt: made.at,
    queuedAt: made.at,
    queueOf: (id) => queuePartition(made.draft, made.round.round, status, id),
    status: statusLetters[status],
    article: input.article ?? undefined,
    kind: kindLetters[input.kind],
    version: made.round.version,
    ...stored(input.text),
    quote: input.quote,
    suggestedText: input.suggestedText,
    reason: input.reason,
    ...sourceOf(input.sourceId, caller),
    submitter: Object.keys(submitter).length > 0 ? submitter : undefined,
    attachments: made.attachments.length > 0 ? made.attachments : undefined,
    statusReason: made.verdict === 'pass' ? undefined : heldReason[made.verdict],
    uncheckedSince: made.verdict === 'unchecked' ? made.at : undefined,
    publicName: made.publicName,
    revision: 1,
    writes: 1,
    keyDigest: made.keyDigest,
    request: made.requestId,
  }
}

/** Writes the opinion under the first free id of its words. Throws opinion_repeated with the first one's id. */
const add = async (
  { queueOf, ...item }: New,
  same: SameWords,
  keyDigest: string | undefined,
): Promise<OpinionRecord> => {
  for (let generation = 0; generation < MOST_GENERATIONS; generation++) {
    const id = idOfWords(same, generation)
    const whole = { ...item, id, queue: queueOf(id) }
    if (await putNew(whole)) return { sk: 'O', ...whole } as OpinionRecord
    const standing = await findOpinion(id)
    if (standing && keyDigest !== undefined && standing.keyDigest === keyDigest) return standing
    if (standing && standing.status !== 'W' && sameWords(standing, same))
      throw problem('opinion_repeated', { opinionId: standing.id, id: standing.id })
  }
  throw problem('too_many_requests', { seconds: 60, retryAfter: 60 })
}
