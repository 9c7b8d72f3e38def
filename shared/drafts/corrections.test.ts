import { Problem } from '../api/errors'
import { corrected, headed, retyped } from './corrections'
import { parseDraft } from './parse'

const { articles } = parseDraft(
  '某市停车条例\n第一章　总则\n第一条　为了规范停车，制定本条例。\n第二条　本条例适用于本市。\n前款规定不适用于公交场站。\n第三条　停车应当有序：\n（一）不占道；\n（二）不堵门。',
)

describe('corrections of a recognition', () => {
  it('change label, caption, words and headings of one article', () => {
    const [first] = corrected(articles, [
      {
        label: '第一条',
        newLabel: '第 一 条',
        caption: '目的',
        text: '为了方便停车，制定本条例。\n（一）甲；',
        path: ['第一章 总 则'],
      },
    ])
    expect(first).toMatchObject({
      label: '第一条',
      caption: '目的',
      path: ['第一章 总 则'],
      text: '为了方便停车，制定本条例。\n（一）甲；',
      paragraphs: [{ text: '为了方便停车，制定本条例。', items: [{ label: '（一）', text: '甲；' }] }],
    })
  })

  it('join what was no article to the one before', () => {
    const joined = corrected(articles, [{ label: '第二条', join: true }])
    expect(joined.map(({ label }) => label)).toEqual(['第一条', '第三条'])
    expect(joined[0]?.text).toBe('为了规范停车，制定本条例。\n第二条　本条例适用于本市。\n前款规定不适用于公交场站。')
  })

  it('split one article into two', () => {
    const split = corrected(articles, [{ label: '第二条', split: { line: 2, label: '第二条之一' } }])
    expect(split.map(({ label, text }) => [label, text])).toContainEqual(['第二条之一', '前款规定不适用于公交场站。'])
    expect(split).toHaveLength(4)
  })

  it('find a repeated label by its position', () => {
    const twice = corrected(articles, [
      { label: '第三条', newLabel: '第二条' },
      { label: '第二条', position: 3, newLabel: '第四条' },
    ])
    expect(twice.map(({ label }) => label)).toEqual(['第一条', '第二条', '第四条'])
  })

  it('name the place of a correction that fits no article', () => {
    const wrong = () =>
      corrected(articles, [
        { label: '第一条', caption: null },
        { label: '第九条', text: '没有' },
      ])
    expect(wrong).toThrow(Problem)
    try {
      wrong()
    } catch (error) {
      expect((error as Problem).data.fields?.[0]?.path).toBe('corrections.1.label')
    }
  })

  it('retype a heading for all articles under it, or take it away', () => {
    const all = corrected(articles, retyped(articles, 0, 0, '第一章 总　则'))
    expect(all.map(({ path }) => path)).toEqual(
      Array(3)
        .fill([['第一章 总　则']])
        .flat(),
    )
    expect(corrected(articles, retyped(articles, 0, 0, '')).every(({ path }) => path.length === 0)).toBe(true)
  })

  it('put a heading above an article and those that follow it, and leave later sections in it', () => {
    const under = (...path: string[]) => ({ label: '', path, text: '文', paragraphs: [], line: 1 })
    const four = [
      under('第一章 总则'),
      under('第一章 总则'),
      under('第一章 总则', '第一节 登记'),
      under('第三章 罚则'),
    ].map((article, index) => ({ ...article, label: `第${index + 1}条` }))
    expect(corrected(four, headed(four, 1, '第二章 管理')).map(({ path }) => path)).toEqual([
      ['第一章 总则'],
      ['第二章 管理'],
      ['第二章 管理', '第一节 登记'],
      ['第三章 罚则'],
    ])
    expect(corrected(four, headed(four, 1, '第一节 一般规定')).map(({ path }) => path)[1]).toEqual([
      '第一章 总则',
      '第一节 一般规定',
    ])
  })

  it('may give the words and where the second article begins in them at once', () => {
    const whole = { label: '第一条', path: [], text: '甲。第二条　乙。', paragraphs: [], line: 1 }
    const two = corrected(
      [whole],
      [{ label: '第一条', text: '甲。\n第二条　乙。', split: { line: 2, label: '第二条' } }],
    )
    expect(two.map(({ label, text }) => label + text)).toEqual(['第一条甲。', '第二条乙。'])
  })
})
