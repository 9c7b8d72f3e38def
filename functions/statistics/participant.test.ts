import { addDelta, type Counted, type Delta, deltaOf, type Participant } from './participant'

const opinion = (writes: number, change: Partial<Counted> = {}): Counted => ({
  writes,
  status: 'S',
  day: '2026-11-23',
  article: '第五条',
  source: 'app',
  kind: 'm',
  wait: '',
  place: 'DRAFT#1',
  counts: true,
  named: true,
  ...change,
})

/** Takes the records in as the stream delivers them, and answers the counters. */
const counters = (records: [id: string, state: Counted][]) => {
  const participant: Participant = { ops: {} }
  const sum: Delta = new Map()
  for (const [id, state] of records) {
    const delta = deltaOf(participant, id, state)
    if (delta) addDelta(sum, delta)
  }
  return Object.fromEntries(
    [...sum].flatMap(([place, counts]) =>
      [...counts].flatMap(([name, count]) => (count === 0 ? [] : [[`${place} ${name}`, count]])),
    ),
  )
}

const story: [string, Counted][] = [
  ['a', opinion(1)],
  ['b', opinion(1, { article: '第六条' })],
  ['a', opinion(2, { status: 'R' })],
  ['a', opinion(3, { status: 'D', result: 'adopted' })],
  ['b', opinion(2, { status: 'W', article: '第六条', counts: false })],
]

describe('what one account adds to the figures', () => {
  it('counts one person once for a day and a round, each opinion by its last state', () => {
    expect(counters(story)).toEqual({
      'S|R#DRAFT#1 received': 2,
      'S|R#DRAFT#1 st_D': 1,
      'S|R#DRAFT#1 st_W': 1,
      'S|R#DRAFT#1 dr_adopted': 1,
      'S|R#DRAFT#1 participants': 1,
      'S|R#DRAFT#1 participations': 1,
      'SD#DRAFT#1|D do_2026-11-23': 1,
      'SD#DRAFT#1|D dp_2026-11-23': 1,
      'SD#DRAFT#1|D ar_第五条': 1,
      'SD#DRAFT#1|D kd_m': 1,
      'SD#DRAFT#1|D sr_app': 1,
      'SD#DRAFT#1|SUMS so_app_rc': 2,
      'SD#DRAFT#1|SUMS so_app_D': 1,
      'SD#DRAFT#1|SUMS so_app_W': 1,
      'SD#DRAFT#1|SUMS da_2026-11-23_rc': 2,
      'SD#DRAFT#1|SUMS da_2026-11-23_D': 1,
      'SD#DRAFT#1|SUMS da_2026-11-23_W': 1,
      'SD#channel|D do_2026-11-23': 1,
      'SD#channel|D dp_2026-11-23': 1,
      'S|C participants': 1,
    })
  })

  it('does not mind a record that comes twice, or an old one that comes late', () => {
    const twice = story.flatMap((record) => [record, record])
    const late = [...story, ...story.slice(0, 3)]
    expect(counters(twice)).toEqual(counters(story))
    expect(counters(late)).toEqual(counters(story))
  })

  it('takes the person out when the only opinion is withdrawn', () => {
    const left = counters([
      ['a', opinion(1)],
      ['a', opinion(2, { status: 'W', counts: false })],
    ])
    expect(left).toEqual({
      'S|R#DRAFT#1 received': 1,
      'S|R#DRAFT#1 st_W': 1,
      'SD#DRAFT#1|SUMS so_app_rc': 1,
      'SD#DRAFT#1|SUMS so_app_W': 1,
      'SD#DRAFT#1|SUMS da_2026-11-23_rc': 1,
      'SD#DRAFT#1|SUMS da_2026-11-23_W': 1,
    })
  })
})
