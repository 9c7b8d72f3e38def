import { figureKeys } from '../platform/figures'

/** The state of one opinion that figures are made of. */
export type Counted = {
  /** Rises with each write of the opinion: an older state never replaces a newer one. */
  writes: number
  /** Status letter. */
  status: string
  result?: string
  /** Beijing day of submission. */
  day: string
  article: string
  source: string
  /** Letter of the kind. */
  kind: string
  /** How long a decided one waited, as a class of days; '' while it waits. */
  wait: string
  /** `<draft>#<round>` */
  place: string
  /** Counts as an opinion: neither withdrawn nor rejected. */
  counts: boolean
  /** Counts for participants: its sender is known. */
  named: boolean
}

/** What was counted of a participant's opinions, one short line each. */
export type Participant = { ops: Record<string, string> }

/** Changes of counters, by `pk|sk` and attribute. */
export type Delta = Map<string, Map<string, number>>

/** One opinion's line. */
export const lineOf = (counted: Counted): string =>
  [
    counted.writes,
    counted.status,
    counted.result ?? '',
    counted.day,
    counted.place,
    counted.counts ? 1 : 0,
    counted.named ? 1 : 0,
    counted.source,
    counted.kind,
    counted.wait,
    counted.article,
  ].join('|')

export const countedOfLine = (line: string): Counted => {
  const [
    writes,
    status = '',
    result,
    day = '',
    place = '',
    counts,
    named,
    source = '',
    kind = '',
    wait = '',
    ...article
  ] = line.split('|')
  return {
    writes: Number(writes),
    status,
    result: result || undefined,
    day,
    place,
    counts: counts === '1',
    named: named === '1',
    source,
    kind,
    wait,
    article: article.join('|'),
  }
}

const add = (delta: Delta, key: { pk: string; sk: string }, name: string, by: number) => {
  const place = `${key.pk}|${key.sk}`
  const counts = delta.get(place) ?? new Map<string, number>()
  counts.set(name, (counts.get(name) ?? 0) + by)
  delta.set(place, counts)
}

const split = (place: string): [string, number] => {
  const [draftId = '', round = ''] = place.split('#')
  return [draftId, Number(round)]
}

/** What one opinion in this state adds to the counters, or takes away with `by` −1. */
const weigh = (delta: Delta, counted: Counted, by: 1 | -1) => {
  const { status, result, day, article, place, counts, source, kind, wait } = counted
  const [draftId, round] = split(place)
  const totals = figureKeys.round(draftId, round)
  const detail = figureKeys.detail(draftId, round)
  add(delta, totals, `st_${status}`, by)
  if (result && status === 'D') add(delta, totals, `dr_${result}`, by)
  const sums = figureKeys.sums(draftId, round)
  add(delta, sums, `so_${source}_${status}`, by)
  add(delta, sums, `da_${day}_${status}`, by)
  if (!counts) return
  add(delta, detail, `kd_${kind}`, by)
  add(delta, detail, `sr_${source}`, by)
  if (wait) add(delta, detail, `wt_${wait}`, by)
  add(delta, detail, `do_${day}`, by)
  add(delta, detail, `ar_${article}`, by)
  add(delta, figureKeys.channelDays, `do_${day}`, by)
}

/** The sets whose sizes are figures: days with an opinion that counts, rounds, and whether there is any at all. */
const presence = (participant: Participant) => {
  const lines = Object.values(participant.ops)
    .map(countedOfLine)
    .filter(({ counts, named }) => counts && named)
  return {
    days: new Set(lines.map(({ place, day }) => `${place}|${day}`)),
    rounds: new Set(lines.map(({ place }) => place)),
    any: lines.length > 0,
  }
}

/**
 * Takes the opinion's new state into the participant and answers what the counters change by; undefined where the
 * state is not newer than what was counted.
 */
export const deltaOf = (participant: Participant, opinionId: string, next: Counted): Delta | undefined => {
  const line = participant.ops[opinionId]
  const last = line === undefined ? undefined : countedOfLine(line)
  if (last && last.writes >= next.writes) return undefined
  const delta: Delta = new Map()
  const before = presence(participant)
  if (last) weigh(delta, last, -1)
  else {
    // What was acknowledged to the author, by its way and day: never taken back.
    add(delta, figureKeys.round(...split(next.place)), 'received', 1)
    const sums = figureKeys.sums(...split(next.place))
    add(delta, sums, `so_${next.source}_rc`, 1)
    add(delta, sums, `da_${next.day}_rc`, 1)
  }
  weigh(delta, next, 1)
  participant.ops[opinionId] = lineOf(next)
  const after = presence(participant)
  const moved = (sets: Set<string>, others: Set<string>) => [...sets].filter((each) => !others.has(each))
  for (const [places, by] of [
    [moved(after.days, before.days), 1],
    [moved(before.days, after.days), -1],
  ] as const)
    for (const place of places) {
      const [round = '', day = ''] = place.split('|')
      add(delta, figureKeys.round(...split(round)), 'participations', by)
      add(delta, figureKeys.detail(...split(round)), `dp_${day}`, by)
      add(delta, figureKeys.channelDays, `dp_${day}`, by)
    }
  for (const place of moved(after.rounds, before.rounds))
    add(delta, figureKeys.round(...split(place)), 'participants', 1)
  for (const place of moved(before.rounds, after.rounds))
    add(delta, figureKeys.round(...split(place)), 'participants', -1)
  if (after.any !== before.any) add(delta, figureKeys.channel, 'participants', after.any ? 1 : -1)
  return delta
}

/** Adds one delta to another. */
export const addDelta = (sum: Delta, delta: Delta): void => {
  for (const [place, counts] of delta) {
    const [pk = '', sk = ''] = place.split('|')
    for (const [name, by] of counts) add(sum, { pk, sk }, name, by)
  }
}
