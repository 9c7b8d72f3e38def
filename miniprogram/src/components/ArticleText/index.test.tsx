import { markup, wordsOf } from '../../testing/markup'
import { ArticleText } from '.'

it('prints the label, marks what is searched, and lets other articles and explained terms be tapped', () => {
  const found = markup(<ArticleText label="第五条" caption="停放" text="在停放点停放。" find="停放" hit={1} />)
  expect(wordsOf(found)).toContain('第五条【停放】')
  expect(found.match(/article-text__hit/g)).toHaveLength(2)
  expect(found.match(/is-current/g)).toHaveLength(1)
  const linked = markup(
    <ArticleText
      label="第六条"
      text="违反本条例第五条规定的，由管理人改正。"
      onReference={() => undefined}
      terms={['管理人']}
      onTerm={() => undefined}
    />,
  )
  expect(linked).toContain('aria-label="查看第五条"')
  expect(linked).toMatch(/role="button"[^>]*article-text__term[^>]*>管理人/)
})

it('loses no word where sentences can be touched', () => {
  const text = '违反第五条规定的，由管理人改正。拒不改正的，处以罚款。\n前款规定另有规定的除外'
  const plain = markup(<ArticleText label="第六条" text={text} onReference={() => undefined} />)
  const touched = markup(
    <ArticleText label="第六条" text={text} onReference={() => undefined} onSentence={() => undefined} />,
  )
  expect(wordsOf(touched)).toBe(wordsOf(plain))
})
