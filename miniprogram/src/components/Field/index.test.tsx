import { markup, wordsOf } from '../../testing/markup'
import { TextArea, TextField } from '.'

const write = (value: string, error?: string) =>
  markup(
    <TextArea id="t" label="意见内容" value={value} onChange={() => undefined} least={5} limit={10} error={error} />,
  )

it('counts code points as the server does, says what is missing and what is too much', () => {
  expect(wordsOf(write('好'))).toContain('还差 4 字')
  expect(wordsOf(write('👍👍👍👍👍👍'))).toContain('6/10')
  const over = write('一二三四五六七八九十多')
  expect(wordsOf(over)).toContain('超出 1 字')
  expect(over).toContain('aria-live="polite"')
})

it('ties an error to its box', () => {
  const html = write('', '请至少写 5 个字')
  expect(html).toMatch(/aria-invalid="true" aria-describedby="t-error"/)
  expect(html).toMatch(/id="t-error"[^>]*>|role="alert"/)
  expect(markup(<TextField label="姓名" value="" onChange={() => undefined} optional />)).toContain('aria-label="姓名"')
})
