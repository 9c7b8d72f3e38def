import { formOf } from './again'
import { emptyForm, errorsOf, inputOf } from './form'

const written = { ...emptyForm, text: '建议把罚款降到二百元以下。' }

describe('errorsOf', () => {
  it('counts code points, so that an emoji is one character', () => {
    expect(errorsOf({ ...emptyForm, text: '😀'.repeat(9) }).text).toContain('现在 9 个字')
    expect(errorsOf({ ...emptyForm, text: '😀'.repeat(10) }).text).toBeUndefined()
  })
  it('asks for a name only from those who want to be named', () => {
    expect(errorsOf(written)).toEqual({})
    expect(errorsOf({ ...written, signature: 'organisation' })).toHaveProperty('organisation')
  })
})

describe('inputOf', () => {
  it('leaves out a wording that is the article itself', () => {
    const form = { ...written, rewording: true, suggestedText: '原文。' }
    expect(inputOf(form, '第一条', '原文。').suggestedText).toBeUndefined()
    expect(inputOf({ ...form, suggestedText: '新文。' }, '第一条', '原文。').suggestedText).toBe('新文。')
  })
  it('does not send a name that is hidden again', () => {
    expect(inputOf({ ...written, name: '王某', signature: 'none' }, null, '').submitter?.name).toBeUndefined()
  })
})

describe('an opinion that is written again', () => {
  it('begins with what was said and who said it', () => {
    const said = {
      draftId: 'D',
      article: '第一条',
      kind: 'modify' as const,
      text: '建议把罚款降到二百元以下。',
      suggestedText: '新文。',
      submitter: { name: '王某', capacity: 'resident' as const },
    }
    const form = formOf(said)
    expect(errorsOf(form)).toEqual({})
    expect(inputOf(form, '第一条', '原文。')).toMatchObject({
      text: said.text,
      suggestedText: '新文。',
      submitter: { name: '王某', capacity: 'resident' },
    })
    expect(formOf({ ...said, suggestedText: undefined, submitter: undefined }).rewording).toBe(false)
  })
})
