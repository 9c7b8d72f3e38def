import { answerTo } from './socket'

describe('frames of the app', () => {
  it.each([
    ['{"type":"ping"}', false, { type: 'pong' }],
    ['{"type":"message","text":"x"}', false, { type: 'error', code: 'frame_unknown' }],
    ['null', false, { type: 'error', code: 'frame_unknown' }],
    ['[1]', false, { type: 'error', code: 'frame_unknown' }],
    ['not json', false, { type: 'error', code: 'frame_invalid' }],
    [undefined, false, { type: 'error', code: 'frame_invalid' }],
    ['eA==', true, { type: 'error', code: 'frame_invalid' }],
    ['x'.repeat(200_000), false, { type: 'error', code: 'frame_too_large' }],
  ])('%.20s', (body, binary, answer) => {
    expect(answerTo(body, binary)).toEqual(answer)
  })
})
