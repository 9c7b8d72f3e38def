import { markup } from '../../testing/markup'
import { Skeleton } from '.'

it('holds the place of what is coming, and says that it is coming', () => {
  const html = markup(<Skeleton rows={2} cards={3} />)
  expect(html).toContain('role="status" aria-label="正在加载"')
  expect(html.match(/skeleton__card/g)).toHaveLength(3)
  expect(html.match(/skeleton__line /g)).toHaveLength(6)
})
