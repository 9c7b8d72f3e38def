import { problem } from '@shared/api/errors'
import { proposeAdoption, SURE_LIKENESS } from '@shared/opinions/adoption'
import type { opinions as contract } from '@shared/opinions/endpoints'
import { anchorOf } from '../platform/anchors'
import type { DraftRecord } from '../platform/draftRecords'
import { type OpinionRecord, opinionOf, queuePartitions } from '../platform/opinionRecords'
import { indexPage, type Place } from '../platform/pages'
import type { Operation, Platform } from '../platform/serve'
import type { OpinionDeps } from './deps'
import { versionSeen } from './readAdoptions'
import { readOpinions } from './store'

/** The last round on a version before this one: what was said there may have gone into this one. */
const roundBefore = ({ rounds }: DraftRecord, version: number, asked: number | undefined): number => {
  const round =
    asked === undefined
      ? rounds.filter((each) => each.version < version).at(-1)
      : rounds.find((each) => each.round === asked)
  if (!round) throw problem('not_found')
  return round.round
}

const TAKEN = ['adopted', 'partially_adopted']

const tiedTo = ({ decision }: OpinionRecord, version: number): string[] =>
  (decision?.adoptedIn ?? []).flatMap((place) => (place.version === version ? [place.article] : []))

type Proposing = { draft: DraftRecord; version: number; deps: OpinionDeps & Platform }

const proposalsFor = async (record: OpinionRecord, { draft, version, deps }: Proposing) => {
  const opinion = opinionOf(record, { inside: true, draft, now: deps.now.toISOString() })
  const [text, entries, anchor] = await Promise.all([
    deps.versions.get(`${draft.id}/${record.version}`),
    deps.comparisons.get(`${draft.id}/${record.version}/${version}`),
    anchorOf(record, draft, { inside: true }, deps),
  ])
  const old = text?.articles.find(({ label }) => label === opinion.article)?.text ?? ''
  return {
    opinion: { ...opinion, ...(anchor && { anchor }) },
    tied: tiedTo(record, version),
    proposals: proposeAdoption(opinion, old, entries).map((each) => ({
      ...each,
      sure: each.likeness >= SURE_LIKENESS,
    })),
  }
}

/**
 * A page of adopted opinions of the round, newest first, each with the articles of this version whose changed words
 * resemble what it asked for. What is tied already is left out, so that a page may be short although more follow.
 */
export const proposeAdoptions: Operation<typeof contract.proposeAdoptions, OpinionDeps> = async (
  input,
  caller,
  deps,
) => {
  const { draft, inside, version } = await versionSeen(input, caller, deps)
  if (!inside) throw problem('not_found')
  const round = roundBefore(draft, version, input.round)
  const { limit, all } = input
  const scope = ['adoption-proposals', caller.id, draft.id, version, round, all, limit].join('/')
  const place = input.next === undefined ? undefined : deps.cursors.open<Place>(scope, input.next)
  const page = await indexPage('byQueue', queuePartitions(draft, round, 'decided'), {
    place,
    limit,
    keep: (item) => TAKEN.includes(String(item.dr)),
  })
  const records = await readOpinions(page.items.map(({ pk }) => pk.slice(2)))
  const open = records.filter((record) => record.version < version && (all || tiedTo(record, version).length === 0))
  return {
    items: await Promise.all(open.map((record) => proposalsFor(record, { draft, version, deps }))),
    next: page.next && deps.cursors.seal(scope, page.next),
  }
}
