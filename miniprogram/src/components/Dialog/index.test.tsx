import { confirm, questionStore } from '../../state/feedback'
import { markup, wordsOf } from '../../testing/markup'
import { Dialog } from '.'

it('asks what confirm() asked, with both answers as buttons; nothing where nothing was asked', async () => {
  expect(markup(<Dialog />)).toBe('')
  const answer = confirm({ title: '撤回这条意见？', text: '不能恢复。', yes: '撤回', no: '先不撤', danger: true })
  const html = markup(<Dialog />)
  expect(html).toContain('role="alertdialog" aria-label="撤回这条意见？"')
  expect(html).toContain('button--danger')
  expect(wordsOf(html)).toContain('先不撤撤回')
  questionStore.get()?.answer(true)
  expect(await answer).toBe(true)
})
