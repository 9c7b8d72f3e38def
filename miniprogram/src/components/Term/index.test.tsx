import { markup, wordsOf } from '../../testing/markup'
import { Glossary, Term } from '.'

it('is a word in the text that can be tapped, with the explanation kept until then', () => {
  const html = markup(<Term name="备案" />)
  expect(html).toMatch(/^<span role="button" tabindex="0"[^>]*class="term">备案<\/span>$/)
  expect(wordsOf(markup(<Glossary words={['采纳', '一审']} />))).toContain('采纳一审')
})
