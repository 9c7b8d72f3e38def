import {
  afterMessage,
  afterReading,
  excerptOf,
  isProvisional,
  mayRemind,
  type Said,
  type State,
  statusOf,
  unreadBy,
} from './state'

const start: State = {
  phase: 'answered',
  seq: 0,
  lastSeq: 0,
  lastAt: '2026-11-23T02:00:00.000Z',
  lastText: '',
  residentCount: 0,
  officialCount: 0,
  readBy: { resident: { seq: 0, count: 0 }, official: { seq: 0, count: 0 } },
}

const DAYS = 3

/** Messages as a conversation counts them: 'r' the resident's, 'o' the official's, '?' a question of the official, 'h' held. */
const talk = (script: [kind: string, at: string][]): { state: State; said: Said[] } => {
  let state = start
  const said: Said[] = []
  for (const [index, [kind, at]] of script.entries()) {
    const side = kind === 'r' || kind === 'h' ? 'resident' : 'official'
    const held = kind === 'h'
    const next: Said = {
      seq: index + 1,
      side,
      held,
      awaitsResident: kind === '?',
      system: kind === 's',
      at,
      text: `第${index + 1}句`,
      residentCount: state.residentCount + (side === 'resident' && !held ? 1 : 0),
      officialCount: state.officialCount + (side === 'official' ? 1 : 0),
    }
    said.push(next)
    state = afterMessage(state, next, DAYS)
  }
  return { state, said }
}

const MONDAY = '2026-11-23T02:00:00.000Z'
const TUESDAY = '2026-11-24T02:00:00.000Z'
const FRIDAY = '2026-11-27T02:00:00.000Z'

describe('the answer clock', () => {
  it('starts with the resident’s message and ends at 24:00 of the third working day', () => {
    expect(talk([['r', MONDAY]]).state).toMatchObject({ phase: 'waiting', dueAt: '2026-11-26T16:00:00.000Z' })
  })

  it('is not pushed back by a further message of the resident', () => {
    expect(
      talk([
        ['r', MONDAY],
        ['r', TUESDAY],
      ]).state.dueAt,
    ).toBe('2026-11-26T16:00:00.000Z')
  })

  it('ends with an answer and starts anew with the next question', () => {
    const answered = talk([
      ['r', MONDAY],
      ['o', TUESDAY],
    ]).state
    expect(answered.phase).toBe('answered')
    expect(answered.dueAt).toBeUndefined()
    expect(
      talk([
        ['r', MONDAY],
        ['o', TUESDAY],
        ['r', TUESDAY],
      ]).state,
    ).toMatchObject({ phase: 'waiting', dueAt: '2026-11-27T16:00:00.000Z' })
  })

  it('stops while the resident owes something, and goes on with the whole days that were left', () => {
    const asked = talk([
      ['r', MONDAY],
      ['?', TUESDAY],
    ]).state
    expect(asked).toMatchObject({ phase: 'waiting_resident', daysLeft: 2 })
    expect(asked.dueAt).toBeUndefined()
    expect(
      talk([
        ['r', MONDAY],
        ['?', TUESDAY],
        ['r', FRIDAY],
      ]).state,
    ).toMatchObject({ phase: 'waiting', dueAt: '2026-12-01T16:00:00.000Z' })
  })

  it('is not touched by the system’s own words or by what is held', () => {
    expect(
      talk([
        ['r', MONDAY],
        ['s', TUESDAY],
      ]).state.phase,
    ).toBe('waiting')
    expect(talk([['h', MONDAY]]).state).toMatchObject({ phase: 'answered', seq: 1, lastSeq: 0, residentCount: 0 })
  })

  it('tells overdue only by the time', () => {
    const { state } = talk([['r', MONDAY]])
    expect(statusOf(state, '2026-11-26T15:59:59.999Z')).toBe('waiting')
    expect(statusOf(state, '2026-11-26T16:00:00.000Z')).toBe('overdue')
    expect(mayRemind(state, undefined, FRIDAY)).toBe(true)
    expect(mayRemind(state, FRIDAY, '2026-11-28T02:00:00.000Z')).toBe(false)
    expect(mayRemind(state, FRIDAY, '2026-11-30T02:00:00.000Z')).toBe(true)
    expect(mayRemind(state, undefined, TUESDAY)).toBe(false)
  })

  it('says when the days off of the due year are not published', () => {
    expect(isProvisional('2026-12-31T16:00:00.000Z')).toBe(false)
    expect(isProvisional('2031-01-05T16:00:00.000Z')).toBe(true)
  })
})

describe('what is unread', () => {
  const { state, said } = talk([
    ['r', MONDAY],
    ['h', MONDAY],
    ['o', TUESDAY],
    ['r', TUESDAY],
    ['r', TUESDAY],
  ])

  it('counts the other side’s delivered messages', () => {
    expect(unreadBy('official', state)).toBe(2)
    expect(unreadBy('resident', state)).toBe(0)
  })

  it('ends for whoever answers, but not by the system’s own words', () => {
    expect(
      unreadBy(
        'official',
        talk([
          ['r', MONDAY],
          ['o', TUESDAY],
        ]).state,
      ),
    ).toBe(0)
    expect(
      unreadBy(
        'official',
        talk([
          ['r', MONDAY],
          ['s', TUESDAY],
        ]).state,
      ),
    ).toBe(1)
    expect(
      unreadBy(
        'resident',
        talk([
          ['r', MONDAY],
          ['s', TUESDAY],
        ]).state,
      ),
    ).toBe(1)
  })

  it('moves only forward', () => {
    const [first, , , fourth] = said
    if (!first || !fourth) throw new Error('no message')
    const read = afterReading(state, 'official', fourth)
    expect(unreadBy('official', read)).toBe(1)
    expect(unreadBy('resident', read)).toBe(0)
    expect(afterReading(read, 'official', first)).toBe(read)
  })

  it('takes a message once, in whatever order it is told', () => {
    expect(said.reduce((now, each) => afterMessage(now, each, DAYS), state)).toBe(state)
  })
})

describe('an excerpt', () => {
  it('is one line of 40 characters, whole ones', () => {
    expect(excerptOf('第一行\n第二行')).toBe('第一行 第二行')
    expect(excerptOf('😀'.repeat(50))).toBe(`${'😀'.repeat(40)}…`)
  })
})
