import { compareVersions } from '../drafts/compare'
import { proposeAdoption, SURE_LIKENESS, type Wish } from './adoption'

const hours = '城市公园应当每日六时至二十二时免费开放。\n确需临时闭园的，应当提前三日公告。'
const fines = '违反本条例第五条规定的，由城市管理部门责令改正，可以处一百元以上五百元以下罚款。'
const means = '公园应当设置座椅、厕所、垃圾箱等便民设施。'
const before = {
  articles: [
    { label: '第四条', text: hours },
    { label: '第五条', text: means },
    { label: '第六条', text: fines },
  ],
}
const after = {
  articles: [
    { label: '第四条', text: hours.replace('六时至二十二时', '五时三十分至二十二时三十分') },
    { label: '第五条', text: '公园管理单位应当建立志愿服务制度，鼓励市民参与公园的巡护和养护。' },
    { label: '第六条', text: means.replace('垃圾箱等', '垃圾箱、自动体外除颤器等') },
    { label: '第七条', text: fines.replace('一百元以上五百元以下', '五十元以上二百元以下') },
  ],
}
const entries = compareVersions(before, after)
const wish = (of: Partial<Wish>): Wish => ({ article: '第四条', kind: 'modify', text: '请研究修改', ...of })

it('finds the article whose new words are those that were suggested', () => {
  const [first] = proposeAdoption(
    wish({ article: '第六条', suggestedText: fines.replace('一百元以上五百元以下', '五十元以上二百元以下') }),
    fines,
    entries,
  )
  expect(first?.article).toBe('第七条')
  expect(first?.likeness).toBe(1)
})

it('takes part of what was suggested as part', () => {
  const [first] = proposeAdoption(
    wish({ suggestedText: hours.replace('六时至二十二时', '五时至二十二时三十分') }),
    hours,
    entries,
  )
  expect(first?.article).toBe('第四条')
  expect(first?.likeness).toBeGreaterThan(0.4)
})

it('reads what is quoted in an opinion without a wording of its own', () => {
  const [first] = proposeAdoption(
    wish({ article: '第五条', text: '建议加上“自动体外除颤器”，人命关天。' }),
    means,
    entries,
  )
  expect(first).toMatchObject({ article: '第六条' })
  expect(first?.likeness).toBeGreaterThanOrEqual(SURE_LIKENESS)
})

it('finds a new article that somebody asked for', () => {
  const suggestedText = '鼓励市民参与公园的巡护和养护，建立志愿服务制度。'
  expect(proposeAdoption(wish({ kind: 'add', suggestedText }), hours, entries)[0]?.article).toBe('第五条')
})

it('proposes nothing for a wish that was not followed, or that names no words', () => {
  expect(proposeAdoption(wish({ suggestedText: hours.replace('三日', '十五日') }), hours, entries)).toEqual([])
  expect(proposeAdoption(wish({ text: '开放时间太短了，希望再长一些。' }), hours, entries)).toEqual([])
  expect(proposeAdoption(wish({ article: null, text: '整部草案很好。' }), '', entries)).toEqual([])
})
