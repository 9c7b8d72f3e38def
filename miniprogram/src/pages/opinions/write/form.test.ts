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
