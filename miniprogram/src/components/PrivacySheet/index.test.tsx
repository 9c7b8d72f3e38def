import { privacyGateStore } from '../../state/privacyGate'
import { markup, wordsOf } from '../../testing/markup'
import { PrivacySheet } from '.'

it('says what for, and that reading goes on without', () => {
  expect(markup(<PrivacySheet />)).toBe('')
  privacyGateStore.set({ answer: () => undefined })
  const html = wordsOf(markup(<PrivacySheet />))
  expect(html).toContain('只在您自己点击时使用')
  expect(html).toContain('不同意也可以继续阅读草案')
  privacyGateStore.set(undefined)
})
