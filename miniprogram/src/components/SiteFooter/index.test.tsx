import { markup, wordsOf } from '../../testing/markup'
import { SiteFooter } from '.'

it('names who runs it, whom to call and its registrations', () => {
  const html = wordsOf(
    markup(<SiteFooter />, [
      [
        'GET /identity',
        {},
        { organiser: '演示市人大常委会', telephone: '0632-1234567', icp: '鲁ICP备1号', publicSecurity: '公网安备2号' },
      ],
    ]),
  )
  for (const words of ['主办单位：演示市人大常委会', '咨询电话：0632-1234567', '鲁ICP备1号', '公网安备2号', '隐私政策'])
    expect(html).toContain(words)
})
