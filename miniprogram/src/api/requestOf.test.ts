import { requestOf } from './requestOf'

describe('requestOf', () => {
  it('fills the path and puts the rest of a GET into the query', () => {
    expect(requestOf('GET /drafts/{draftId}/opinions', { draftId: 'A B', q: '停车 & 充电', next: undefined })).toEqual({
      method: 'GET',
      path: '/drafts/A%20B/opinions?q=%E5%81%9C%E8%BD%A6%20%26%20%E5%85%85%E7%94%B5',
    })
  })
  it('sends the rest of a POST as JSON, an empty object where there is none', () => {
    expect(requestOf('POST /drafts/{draftId}/opinions', { draftId: 'D', text: '话' }).body).toBe('{"text":"话"}')
    expect(requestOf('POST /login-tickets', {}).body).toBe('{}')
  })
  it('asks for nothing where a link has lost its id', () => {
    expect(() => requestOf('GET /suggestions/{suggestionId}', { suggestionId: '' })).toThrow('not_found')
  })
  it('sends no body with a DELETE that has nothing to say', () => {
    expect(requestOf('DELETE /opinions/{opinionId}', { opinionId: 'O' })).toEqual({
      method: 'DELETE',
      path: '/opinions/O',
      body: undefined,
    })
  })
})
