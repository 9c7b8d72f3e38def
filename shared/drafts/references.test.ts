import { definitionsIn, referencesIn } from './references'

const labels = (text: string) => referencesIn(text).map(({ label }) => label)

it('finds the articles of the same law that a sentence points to', () => {
  const text = '违反本条例第五条、第六条第二款和第十二条之一规定的，由城市管理部门责令改正。'
  expect(labels(text)).toEqual(['第五条', '第六条', '第十二条之一'])
  for (const { from, to, label } of referencesIn(text)) expect(text.slice(from, to)).toBe(label)
})

it('leaves other laws alone, and what begins a sentence', () => {
  expect(labels('依照《中华人民共和国消防法》第六十条的规定处罚；按照民法典第八条执行。')).toEqual([])
  expect(labels('第十二条规定的期限自公布之日起计算。')).toEqual([])
})

it('finds what the law itself explains', () => {
  const articles = [
    { label: '第二条', text: '本条例所称电动自行车，是指以车载蓄电池作为辅助能源的两轮自行车。' },
    { label: '第三条', text: '坚持政府主导、社会共治。' },
  ]
  expect(definitionsIn(articles)).toEqual([
    { term: '电动自行车', label: '第二条', text: '本条例所称电动自行车，是指以车载蓄电池作为辅助能源的两轮自行车。' },
  ])
})

it('takes no longer on hostile text', () => {
  const started = Date.now()
  referencesIn(`本条例${'第五条、'.repeat(50_000)}`)
  referencesIn('本条例第'.repeat(50_000))
  definitionsIn([{ label: '第一条', text: '所称是指'.repeat(20_000) }])
  expect(Date.now() - started).toBeLessThan(3_000)
})
