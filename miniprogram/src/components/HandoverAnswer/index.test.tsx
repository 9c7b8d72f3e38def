import { markup, wordsOf } from '../../testing/markup'
import { HandoverAnswer } from '.'

it('asks for the answer that came back, and says that residents will read it', () => {
  const html = markup(
    <HandoverAnswer
      handover={{ id: 'H', number: 'ZB001', unit: '市城管局' }}
      onClose={() => undefined}
      onDone={() => undefined}
    />,
  )
  expect(html).toContain('role="dialog" aria-label="转办 ZB001"')
  expect(wordsOf(html)).toContain('市城管局怎样答复')
  expect(wordsOf(html)).toContain('照实登记，群众会看到。')
})
