import {
  afterMessage,
  afterReading,
  countedAgain,
  excerptOf,
  isProvisional,
  lastDayFrom,
  mayRemind,
  owedWithin,
  putOff,
  type Said,
  type State,
  statusOf,
  unreadBy,
  workingDaysLeft,
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

  it('keeps the first answer: after how many working days, and whether in time', () => {
    const first = (script: [kind: string, at: string][]) => {
      const { said } = talk(script)
      return said.reduce<State>((state, each) => afterMessage(state, each, DAYS), { ...start, createdAt: MONDAY }).first
    }
    const LATE = '2026-11-30T02:00:00.000Z'
    expect(first([['r', MONDAY]])).toBeUndefined()
    expect(
      first([
        ['r', MONDAY],
        ['s', TUESDAY],
      ]),
    ).toBeUndefined()
    expect(
      first([
        ['r', MONDAY],
        ['?', TUESDAY],
        ['r', FRIDAY],
        ['o', LATE],
      ]),
    ).toEqual({ days: 1, late: false })
    expect(
      first([
        ['r', MONDAY],
        ['o', LATE],
      ]),
    ).toEqual({ days: 5, late: true })
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

describe('the answer clock over 国庆 and 春节, with 调休 (国务院办公厅关于2025年、2026年部分节假日安排的通知)', () => {
  const morning = (day: string) => `${day}T02:00:00.000Z`
  const endOf = (day: string) => `${day}T16:00:00.000Z`

  it.each([
    // 春节 2025: off 28 January – 4 February; 26 January and 8 February, at weekends, are worked
    ['2025-01-24', 3, '2025-02-05', '2025-01-24 is a Friday: 26, 27 January, 5 February'],
    ['2025-01-27', 3, '2025-02-07', 'the last day before the holiday'],
    ['2025-01-29', 1, '2025-02-05', 'written to a station on 正月初一'],
    ['2025-02-06', 3, '2025-02-10', 'the worked Saturday counts'],
    // 国庆、中秋 2025: off 1 – 8 October; 28 September and 11 October are worked
    ['2025-09-26', 3, '2025-09-30', 'the worked Sunday counts'],
    ['2025-09-30', 3, '2025-10-11', 'over eight days off'],
    ['2025-10-03', 1, '2025-10-09', 'written to a station in the holiday'],
    // 春节 2026: off 15 – 23 February; 14 and 28 February are worked
    ['2026-02-13', 3, '2026-02-25', 'the worked Saturday, then nine days off'],
    ['2026-02-17', 1, '2026-02-24', 'written to a station on 正月初一'],
    ['2026-02-26', 3, '2026-03-02', 'the worked Saturday counts'],
    // 国庆 2026: off 1 – 7 October; 20 September and 10 October are worked; 中秋 25 – 27 September
    ['2026-09-18', 3, '2026-09-22', 'the worked Sunday counts'],
    ['2026-09-24', 3, '2026-09-30', 'over 中秋'],
    ['2026-09-30', 3, '2026-10-10', 'over 国庆, to the worked Saturday'],
  ])('written on %s, answered within %i working days: until the end of %s (%s)', (day, days, due) => {
    const said = { seq: 1, side: 'resident', at: morning(day), text: '', residentCount: 1, officialCount: 0 } as const
    const state = afterMessage(start, said, days)
    expect(state).toMatchObject({ phase: 'waiting', dueAt: endOf(due) })
    expect(statusOf(state, new Date(Date.parse(endOf(due)) - 1).toISOString())).toBe('waiting')
    expect(statusOf(state, endOf(due))).toBe('overdue')
  })

  it('stands still over a holiday and goes on with the days that were left', () => {
    expect(
      talk([
        ['r', morning('2026-09-29')],
        ['?', morning('2026-09-30')],
        ['r', morning('2026-10-03')],
      ]).state.dueAt,
    ).toBe(endOf('2026-10-09'))
  })

  it('is put off by working days, and is not overdue until they are over', () => {
    const { state } = talk([['r', morning('2026-09-28')]])
    expect(state.dueAt).toBe(endOf('2026-10-08'))
    const clock = putOff(state, 2)
    expect(clock).toEqual({ dueAt: endOf('2026-10-10'), counted: undefined, daysLeft: undefined })
    expect(statusOf({ ...state, ...clock }, morning('2026-10-09'))).toBe('waiting')
  })

  it('has one working day left from the begin of the day that it ends with', () => {
    expect(lastDayFrom(endOf('2026-10-08'))).toBe(endOf('2026-10-07'))
  })
})

describe('a due time in a year whose days off are not published', () => {
  it('is provisional by the last day that was counted, and remembers how it was counted', () => {
    const far = owedWithin('2030-12-30T02:00:00.000Z', 3)
    expect(isProvisional(far.dueAt ?? '')).toBe(true)
    expect(far.counted).toEqual({ from: '2030-12-30T02:00:00.000Z', days: 3 })
    // 24:00 of the last day of a known year belongs to that year.
    expect(owedWithin('2026-12-30T02:00:00.000Z', 1)).toEqual({ dueAt: '2026-12-31T16:00:00.000Z' })
    expect(putOff(far, 1).counted).toEqual({ from: '2030-12-30T02:00:00.000Z', days: 4 })
  })

  it('is counted again when the dates arrive, and then is no longer provisional', () => {
    // Counted while nothing was known of 国庆 2026: on 8 October, by the fixed holidays only.
    const guessed: State = {
      ...start,
      phase: 'waiting',
      dueAt: '2026-10-07T16:00:00.000Z',
      counted: { from: '2026-09-29T02:00:00.000Z', days: 2 },
    }
    expect(countedAgain(guessed)).toEqual({ dueAt: '2026-10-08T16:00:00.000Z' })
    expect(countedAgain({ ...guessed, phase: 'answered' })).toBeUndefined()
    const unknown = owedWithin('2030-12-30T02:00:00.000Z', 3)
    expect(countedAgain({ ...start, phase: 'waiting', ...unknown })).toBeUndefined()
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

describe('working days until an answer is due', () => {
  const monday = '2026-11-23T02:00:00.000Z'

  it('counts them down to the last day', () => {
    expect(workingDaysLeft('2026-11-26T16:00:00.000Z', monday)).toBe(3)
    expect(workingDaysLeft('2026-11-24T16:00:00.000Z', monday)).toBe(1)
    expect(workingDaysLeft('2026-11-23T16:00:00.000Z', monday)).toBe(0)
  })

  it('counts what is too late without the weekend', () => {
    expect(workingDaysLeft('2026-11-20T16:00:00.000Z', monday)).toBe(-1)
    expect(workingDaysLeft('2026-11-19T16:00:00.000Z', monday)).toBe(-2)
    expect(workingDaysLeft('2026-11-20T16:00:00.000Z', '2026-11-21T02:00:00.000Z')).toBe(0)
  })
})
