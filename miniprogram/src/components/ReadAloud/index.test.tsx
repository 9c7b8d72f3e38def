import { markup, wordsOf } from '../../testing/markup'
import { ReadAloud } from '.'

it('plays the recording that the city supplied, before any voice of the system', () => {
  expect(wordsOf(markup(<ReadAloud text="第一条" recording="/1.mp3" />))).toBe('听录音')
})
