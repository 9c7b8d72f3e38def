import { markup, wordsOf } from '../../testing/markup'
import { StatusTag, Tag } from '.'

it('shows the result once there is one, else where the opinion stands', () => {
  expect(wordsOf(markup(<StatusTag status="reviewing" />))).toBe('研究中')
  expect(wordsOf(markup(<StatusTag status="decided" result="adopted" />))).toBe('采纳')
  expect(wordsOf(markup(<StatusTag status="decided" result="adopted" tentative />))).toBe('拟采纳')
  expect(markup(<Tag tone="warn">待审核</Tag>)).toContain('tag--warn')
})
