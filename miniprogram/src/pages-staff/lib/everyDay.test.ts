import { everyDay } from './everyDay'

const days = [
  { day: '2026-10-20', opinions: 3 },
  { day: '2026-11-28', opinions: 5 },
]

describe('everyDay', () => {
  it('counts back from today in Beijing, days without an opinion too', () => {
    expect(everyDay(days, '2026-11-29T17:00:00Z', 3)).toEqual([
      { day: '2026-11-28', opinions: 5 },
      { day: '2026-11-29', opinions: 0 },
      { day: '2026-11-30', opinions: 0 },
    ])
  })

  it('begins with the first day where all are asked for', () => {
    const all = everyDay(days, '2026-11-29T03:00:00Z', 0)
    expect(all).toHaveLength(41)
    expect(all[0]).toEqual(days[0])
  })

  it('has nothing to show where nothing came', () => {
    expect(everyDay([], '2026-11-29T03:00:00Z', 30)).toEqual([])
  })
})
