import { markup, wordsOf } from '../../testing/markup'
import { Attachments } from '.'

it('shows pictures, voice, places and articles, each with a name for a screen reader', () => {
  const html = markup(
    <Attachments
      items={[
        { kind: 'picture', url: '/p.jpg', thumbUrl: '/t.jpg', state: 'passed', bytes: 9, width: 4, height: 3 },
        { kind: 'voice', url: '/v.mp3', seconds: 7, bytes: 9, state: 'passed' },
        { kind: 'location', name: '和平路口', address: '人民街 1 号', latitude: 34.8, longitude: 117.3 },
        { kind: 'article', draftId: 'D', version: 2, article: '第五条', title: '条例（草案）', excerpt: '在公园内…' },
      ]}
    />,
  )
  expect(html).toContain('alt="图片"')
  expect(html).toContain('aria-label="播放语音，7 秒"')
  expect(wordsOf(html)).toContain('和平路口人民街 1 号')
  expect(html).toContain('aria-label="条例（草案）第五条"')
})
