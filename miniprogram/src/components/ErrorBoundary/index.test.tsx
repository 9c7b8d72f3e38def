import type { ReactElement } from 'react'
import { markup, wordsOf } from '../../testing/markup'
import { ErrorBoundary } from '.'

it('shows the page, and knows when it broke', () => {
  expect(wordsOf(markup(<ErrorBoundary>内容</ErrorBoundary>))).toBe('内容')
  expect(ErrorBoundary.getDerivedStateFromError()).toEqual({ failed: true })
  const broken = new ErrorBoundary({ children: '内容' })
  broken.state = { failed: true }
  expect(wordsOf(markup(broken.render() as ReactElement))).toContain('您填写的内容已保存在手机上')
})
