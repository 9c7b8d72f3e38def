import { problem } from '@shared/api/errors'
import { type opinions as contract, kindNames } from '@shared/opinions/endpoints'
import { $remove, $set } from 'dynamodb-toolbox'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { execute } from 'dynamodb-toolbox/entity/actions/transactWrite'
import { OpinionEntity, WordsEntity } from '../platform/opinionEntities'
import { kindLetters, type OpinionRecord, queuePartition, queuePlace, statusLetters } from '../platform/opinionRecords'
import { orConflict } from '../platform/orConflict'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import { checkWords, heldReason } from './checkWords'
import { sayerOf } from './contactPoint'
import type { OpinionDeps } from './deps'
import { ownOpinion, tell } from './readOpinion'
import { openRound } from './rounds'
import { findOpinion, idOfWords, type SameWords, sameWords } from './store'
import { articleText, stored } from './submitOpinion'
import { happened } from './timeline'

/** The author edits while the round is open and nobody has taken the opinion up; held ones too. */
export const editOpinion: Operation<typeof contract.editOpinion, OpinionDeps, OpinionRecord> = {
  see: ({ opinionId }, caller) => ownOpinion(opinionId, caller),

  run: async (input, caller, deps, record) => {
    if (record.status === 'W') throw problem('opinion_withdrawn')
    if (record.status !== 'S' && record.status !== 'H') throw problem('opinion_taken_up')
    const { draftId, round: number } = queuePlace(record.queue)
    const now = deps.now.toISOString()
    const { draft, round } = await openRound(deps, draftId, now)
    if (round.round !== number) throw problem('consultation_closed', { closesAt: round.closesAt })
    const text = input.text ?? record.head + (record.rest ?? '')
    const suggestedText = input.suggestedText === undefined ? record.suggestedText : (input.suggestedText ?? undefined)
    const reason = input.reason === undefined ? record.reason : (input.reason ?? undefined)
    const same: SameWords = {
      authorId:
        record.authorId === caller.id
          ? caller.id
          : sayerOf(caller, { submitter: { ...record.submitter, ...input.submitter } }),
      draftId,
      round: number,
      article: record.article ?? null,
      text,
      suggestedText,
    }
    const id = sameWords(record, same) ? undefined : await freeId(same, record.id)
    const article = await articleText(deps, draftId, record.version, record.article ?? null)
    const verdict = await checkWords(deps, caller, { text, suggestedText, reason }, article)
    const status = verdict === 'pass' ? 'submitted' : 'held'
    const submitter =
      input.submitter &&
      (Object.fromEntries(Object.entries(input.submitter).filter(([, value]) => value)) as Record<string, string>)
    const update = OpinionEntity.build(UpdateTransaction)
      .item({
        id: record.id,
        ...stored(text),
        rest: stored(text).rest ?? $remove(),
        card: stored(text).card ? $set(stored(text).card) : $remove(),
        kind: input.kind ? kindLetters[input.kind] : record.kind,
        suggestedText: suggestedText ?? $remove(),
        reason: reason ?? $remove(),
        ...(submitter && { submitter: $set(submitter) }),
        status: statusLetters[status],
        queue: queuePartition(draft, number, status, record.id),
        statusReason: verdict === 'pass' ? $remove() : heldReason[verdict],
        uncheckedSince: verdict === 'unchecked' ? now : $remove(),
        revision: record.revision + 1,
        writes: record.writes + 1,
        updatedAt: now,
        timeline: $set(
          happened(
            record,
            now,
            'edited',
            input.kind && kindLetters[input.kind] !== record.kind
              ? `提交人修改了意见（类型改为${kindNames[input.kind]}）`
              : '提交人修改了意见',
          ),
        ),
        by: caller.id,
        request: deps.requestId,
      } as never)
      .options({ condition: { attr: 'writes', eq: record.writes } })
    documentClient()
    // The new words get a record of their own, so that saying them again is known as a repetition.
    await orConflict(
      execute(
        update,
        ...(id
          ? [
              WordsEntity.build(PutTransaction)
                .item({ id, opinionId: record.id })
                .options({ condition: { attr: 'id', exists: false } }),
            ]
          : []),
      ),
    )
    const edited = await ownOpinion(record.id, caller)
    await deps.showInQueue([edited])
    return tell(edited, false, deps)
  },
}

/** The free id of the new words; undefined where an earlier edit left them leading to this very opinion. Throws opinion_repeated. */
const freeId = async (same: SameWords, own: string): Promise<string | undefined> => {
  for (let generation = 0; generation < 20; generation++) {
    const id = idOfWords(same, generation)
    const standing = await findOpinion(id)
    if (!standing) return id
    if (standing.id === own) return undefined
    if (standing.status !== 'W' && sameWords(standing, same))
      throw problem('opinion_repeated', { opinionId: standing.id, id: standing.id })
  }
  throw problem('conflict')
}
