import { ensurePhone, phoneGateStore } from '../../state/phoneGate'
import { markup, wordsOf } from '../../testing/markup'
import { PhoneSheet } from '.'

it('says why a number is asked for, and takes no consent for granted', async () => {
  expect(markup(<PhoneSheet />)).toBe('')
  const verified = ensurePhone()
  const html = markup(<PhoneSheet />)
  expect(wordsOf(html)).toContain('不会公开，也不会用来推销')
  expect(html).toMatch(/role="checkbox" aria-label="我已阅读并同意隐私政策" aria-checked="false"/)
  expect(html).toMatch(/aria-label="我不满十四周岁，监护人已经同意" aria-checked="false"/)
  phoneGateStore.get()?.answer(false)
  expect(await verified).toBe(false)
})
