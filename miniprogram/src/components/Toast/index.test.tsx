import { toastStore } from '../../state/feedback'
import { markup, wordsOf } from '../../testing/markup'
import { Toast } from '.'

it('is a live region before anything is said, so that the words are read out when they come', () => {
  expect(markup(<Toast />)).toContain('role="status" aria-live="polite"')
  toastStore.set({ id: 1, text: '已保存', tone: 'good' })
  expect(wordsOf(markup(<Toast />))).toBe('已保存')
  toastStore.set(undefined)
})
