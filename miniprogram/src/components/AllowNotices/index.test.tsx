import { markup } from '../../testing/markup'
import { AllowNotices } from '.'

it('asks for nothing where nobody can be asked: a browser, or somebody who has not signed in', () => {
  expect(markup(<AllowNotices subjects={['opinion']} text="有了处理结果，让微信提醒您？" />)).toBe('')
})
