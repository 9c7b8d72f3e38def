import { markup, wordsOf } from '../../testing/markup'
import { Countdown } from '.'

const after = (hours: number) => new Date(Date.now() + hours * 3_600_000 + 60_000).toISOString()

it('tells the time left, presses in the last three days, and says when it is over', () => {
  expect(wordsOf(markup(<Countdown until={after(24 * 20)} />))).toBe('还剩 21 天')
  expect(markup(<Countdown until={after(24 * 20)} />)).not.toContain('countdown--soon')
  expect(markup(<Countdown until={after(5)} />)).toContain('countdown--soon')
  expect(wordsOf(markup(<Countdown until={after(-1)} />))).toBe('已结束')
})
