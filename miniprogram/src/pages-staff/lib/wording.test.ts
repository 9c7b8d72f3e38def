import { wordingOf } from './wording'

const article = '停车泊位应当免费。'

describe('an opinion beside its article', () => {
  it('shows a rewording as tracked changes', () => {
    const wording = wordingOf({ kind: 'modify', article: '第五条', suggestedText: '停车泊位可以收费。' }, article)
    expect(wording?.title).toBe('对第五条的修改建议')
    expect(
      wording?.changes
        .filter(({ op }) => op !== 'insert')
        .map(({ text }) => text)
        .join(''),
    ).toBe(article)
  })

  it('strikes out what is to be deleted, and adds after the article named', () => {
    expect(wordingOf({ kind: 'delete', article: '第五条' }, article)?.changes).toEqual([
      { op: 'delete', text: article },
    ])
    expect(wordingOf({ kind: 'add', article: '第五条', suggestedText: '新条文。' }, article)?.changes.at(-1)).toEqual({
      op: 'insert',
      text: '新条文。',
    })
  })

  it('has nothing to show for words alone', () => {
    expect(wordingOf({ kind: 'other', article: null }, undefined)).toBeUndefined()
    expect(wordingOf({ kind: 'modify', article: '第五条' }, article)).toBeUndefined()
  })
})
