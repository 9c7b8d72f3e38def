import { markup } from '../../testing/markup'
import { DayBars, lastDays } from '.'

it('says in a sentence what the bars show, and fills days without anything', () => {
  const days = lastDays([{ day: '2026-11-22', opinions: 8 }], '2026-11-23', 3)
  expect(days.map(({ value }) => value)).toEqual([0, 8, 0])
  const html = markup(<DayBars days={days} unit="条" what="意见" />)
  expect(html).toContain('role="img" aria-label="近 3 天意见共 8 条，最多的一天 8 条"')
  expect(html.match(/is-peak/g)).toHaveLength(1)
})
