import type { Input, Output } from '@shared/api/endpoint'
import { Problem } from '@shared/api/errors'
import type { Kind, OpinionStatus, Result } from '@shared/opinions/words'
import type { workbench as contract } from '@shared/workbench/endpoints'
import type { QueueFilter } from '@shared/workbench/queueFilter'
import { anchorOf, labelsLeadingTo } from '../platform/anchors'
import type { Caller } from '../platform/caller'
import type { DraftRecord } from '../platform/draftRecords'
import { log } from '../platform/log'
import { listedOpinion, queuePartitions } from '../platform/opinionRecords'
import { indexPage } from '../platform/pages'
import { alikeIn } from '../platform/queueIndex/clusters'
import { orderOf, pageOf, type QueuePlace } from '../platform/queueIndex/order'
import { type Found, queryQueue } from '../platform/queueIndex/query'
import { headOf, PART } from '../platform/queueIndex/row'
import type { Operation, Platform } from '../platform/serve'
import { draftInShare, roundOf } from './access'
import type { WorkbenchDeps } from './deps'

type Asked = Input<typeof contract.listOpinions>
type Item = Output<typeof contract.listOpinions>['items'][number]

/** The conditions alone. */
const filterOf = (asked: Asked): QueueFilter => {
  const { draftId: _d, round: _r, next: _n, limit: _l, sort: _s, counts: _c, version: _v, ...filter } = asked
  return filter
}

const scopeOf = (caller: Caller, round: number, asked: Asked): string =>
  JSON.stringify([
    'opinions',
    caller.id,
    asked.draftId,
    round,
    asked.sort,
    asked.limit,
    asked.version,
    Object.entries(filterOf(asked))
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ])

/** Newest first, of one status or all: what the keys alone can give too. */
const isPlain = (asked: Asked): boolean => {
  const { status, ...rest } = filterOf(asked)
  return (
    asked.sort === 'newest' && (status?.length ?? 0) <= 1 && Object.values(rest).every((each) => each === undefined)
  )
}

/**
 * A round's opinions from its index, with everything that the caller wrote. The plain order does not wait for it: the
 * queue's keys have it too.
 */
export const listOpinions: Operation<typeof contract.listOpinions, WorkbenchDeps> = async (input, caller, deps) => {
  const draft = await draftInShare(deps, caller, 'opinions:read', input.draftId)
  const round = roundOf(draft, input.round)
  const scope = scopeOf(caller, round, input)
  const wantsCounts = input.next === undefined && input.counts !== 'false'
  const page = await pageFor(input, scope, wantsCounts, { draft, round, caller, deps })
  const anchored = page.items.map(async (item) => {
    const anchor = await anchorOf(item, draft, { inside: true }, deps)
    return anchor ? { ...item, anchor } : item
  })
  return { ...page, items: await Promise.all(anchored) }
}

type At = { draft: DraftRecord; round: number; caller: Caller; deps: WorkbenchDeps & Platform }

const pageFor = async (asked: Asked, scope: string, wantsCounts: boolean, at: At) => {
  const input = await inRoundsWords(asked, at)
  const place = input.next === undefined ? undefined : at.deps.cursors.open<QueuePlace>(scope, input.next)
  const plain = isPlain(input)
  const found = await queryQueue(askedOf(input, at)).catch((error: unknown) => {
    if (!plain) throw error
    log.warn('no index', {
      name: error instanceof Problem ? error.code : error instanceof Error ? error.name : 'unknown',
    })
    return undefined
  })
  const { items, next } =
    found && !(plain && found.behind) ? await fromIndex(input, place, found, at) : await fromKeys(input, place, at)
  return {
    items,
    next: next && at.deps.cursors.seal(scope, next),
    ...(wantsCounts && found && { total: found.selection.total, counts: found.selection.counts() }),
    ...(found && { asOf: found.asOf, behind: found.behind }),
  }
}

const askedOf = (input: Asked, { draft, round, caller, deps }: At) => ({
  draft,
  round,
  filter: filterOf(input),
  callerId: caller.id,
  now: deps.now,
})

/** Said of 第十二条 when it had that number: found at 第十四条 of the version that is asked about. */
const inRoundsWords = async (input: Asked, { draft, round, deps }: At): Promise<Asked> => {
  const { article, version } = input
  const from = draft.rounds.find((each) => each.round === round)?.version ?? 1
  if (!article || version === undefined || version <= from) return input
  const labels = await Promise.all(article.map((label) => labelsLeadingTo(label, draft, { from, to: version }, deps)))
  // An article that nothing leads to has no opinions.
  return { ...input, article: [...new Set(labels.flat()), ...(labels.flat().length === 0 ? ['-'] : [])] }
}

/** The same order from the queue's keys, where the index is being made or more has arrived than it has yet. */
const fromKeys = async (input: Asked, from: QueuePlace | undefined, { draft, round, deps }: At) => {
  const place = from && { at: new Date(from.at).toISOString(), pk: `O#${from.id}` }
  const partitions = queuePartitions(draft, round, input.status?.[0])
  const { items, next } = await indexPage('byQueue', partitions, { place, limit: input.limit })
  const now = deps.now.toISOString()
  return {
    items: items.map((item): Item => listedOpinion(item, { inside: true, draft, now })),
    next: next && { key: 0, at: Date.parse(next.at), id: next.pk.slice(2) },
  }
}

const fromIndex = async (input: Asked, place: QueuePlace | undefined, found: Found, { draft, round, deps }: At) => {
  // Articles stand in the order of the round's version.
  const version = draft.rounds.find((each) => each.round === round)?.version
  const text = input.sort === 'article' && version ? await deps.versions.get(`${draft.id}/${version}`) : undefined
  const { table, selection } = found
  const places = new Map(text?.articles.map(({ label }, index) => [label, index + 1]))
  const articles = table.columns.article.values.map((label) => (label === '' ? 0 : (places.get(label) ?? 99_999)))
  const alike = input.sort === 'similar' ? await alikeIn(table, { draftId: draft.id, round }) : undefined
  const order = orderOf(table, input.sort, { articles, alike })
  const { rows, next } = pageOf(table, (row) => selection.fails[row] === 0, order, input.limit, place)
  return { items: rows.map((row): Item => listed(found, row, { draft, round })), next }
}

/** What a list shows of a row: the same as of an entry of the queue. */
const listed = ({ table, assignee }: Found, row: number, { draft, round }: Pick<At, 'draft' | 'round'>) => {
  const words = table.words(row)
  const { text, cut, organisation } = headOf(words)
  const at = new Date(table.at[row] as number).toISOString()
  const value = (name: Parameters<typeof table.value>[0]) => table.value(name, row) || undefined
  const submitter = {
    organisation: organisation || undefined,
    district: value('district'),
    capacity: value('capacity'),
  }
  return {
    id: table.id(row),
    draftId: draft.id,
    draftTitle: draft.title,
    version: table.versions[row] as number,
    round,
    article: value('article') ?? null,
    kind: value('kind') as Kind,
    text,
    ...(cut && { textTruncated: true }),
    hasSuggestedText: words.split(PART)[1] !== '',
    length: table.lengths[row] as number,
    status: value('status') as OpinionStatus,
    source: value('source') as Item['source'],
    ...(Object.values(submitter).some((each) => each !== undefined) && { submitter: submitter as Item['submitter'] }),
    assignee: assignee.values[assignee.codes[row] as number] || undefined,
    result: value('result') as Result | undefined,
    revision: table.revisions[row] as number,
    createdAt: at,
    updatedAt: at,
  }
}
