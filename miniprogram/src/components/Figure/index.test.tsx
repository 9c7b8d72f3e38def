import { markup, wordsOf } from '../../testing/markup'
import { Figures } from '.'

it('groups large numbers and shows a dash for what is not known yet', () => {
  const html = wordsOf(
    markup(
      <Figures
        items={[
          { value: 500, unit: '条', label: '采纳' },
          { value: undefined, unit: '人次', label: '参与' },
        ]}
      />,
    ),
  )
  expect(html).toBe('500条采纳—人次参与')
})
