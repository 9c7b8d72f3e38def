import { clientError } from '../../api/apiError'
import { markup, wordsOf } from '../../testing/markup'
import { ErrorState } from '.'

it('offers what helps: signing in, or trying again', () => {
  expect(wordsOf(markup(<ErrorState error={clientError('sign_in_required')} />))).toContain('去登录')
  const html = wordsOf(markup(<ErrorState error={clientError('network')} onRetry={() => undefined} />))
  expect(html).toContain('再试一次')
  expect(html).not.toMatch(/[A-Za-z]/)
})
