import { markup, wordsOf } from '../../testing/markup'
import { DiffText } from '.'

it('marks what goes and what comes by more than colour', () => {
  const html = markup(
    <DiffText
      changes={[
        { op: 'equal', text: '每日' },
        { op: 'delete', text: '六时' },
        { op: 'insert', text: '五时' },
      ]}
    />,
  )
  expect(html).toMatch(/diff-text__delete[^>]*>六时/)
  expect(html).toMatch(/diff-text__insert[^>]*>五时/)
  expect(wordsOf(html)).toBe('每日六时五时')
})
