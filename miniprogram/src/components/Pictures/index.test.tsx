import { markup, wordsOf } from '../../testing/markup'
import { Pictures } from '.'

const picture = (n: number) => ({ uploadId: `U${n}`, preview: `/${n}.jpg` })
const shown = (count: number) =>
  markup(
    <Pictures
      items={Array.from({ length: count }, (_, n) => picture(n))}
      onChange={() => undefined}
      ask="拍下手写的意见"
    />,
  )

it('asks for the first picture in the words it was given, and for another until there are three', () => {
  expect(wordsOf(shown(0))).toBe('拍下手写的意见')
  expect(wordsOf(shown(1))).toBe('再加一张')
  expect(wordsOf(shown(3))).toBe('')
})

it('tells a screen reader which picture it is and which one goes', () => {
  expect(shown(2)).toContain('alt="照片 2"')
  expect(shown(2)).toContain('aria-label="去掉照片 2"')
})
