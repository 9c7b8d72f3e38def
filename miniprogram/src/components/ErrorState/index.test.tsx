import { clientError, nothingThere } from '../../api/apiError'
import { markup, wordsOf } from '../../testing/markup'
import { ErrorState } from '.'

it('offers what helps: signing in, trying again, or a way on', () => {
  expect(wordsOf(markup(<ErrorState error={clientError('sign_in_required')} />))).toContain('去登录')
  const html = wordsOf(markup(<ErrorState error={clientError('network')} onRetry={() => undefined} />))
  expect(html).toContain('再试一次')
  expect(wordsOf(markup(<ErrorState error={nothingThere()} onRetry={() => undefined} />))).toContain('回到首页')
  expect(html).not.toMatch(/[A-Za-z]/)
})
