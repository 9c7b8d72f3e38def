import { opinionsIn, paragraphsOf } from './minutes'

const MINUTES = `《演示市养犬管理条例（草案）》立法座谈会纪要
时间：2026年11月3日
参加人员：物业、居民代表、律师

现将意见整理如下：
一、王某某（光明社区）：第五条的登记费偏高，建议降到五十元以下。
另外，绝育的犬只应当免费。
张律师：第七条“有关部门”表述不清，建议写明是公安机关。
2. 建议增加一条，规定流浪犬的收容办法。
散会`

describe('minutes', () => {
  it('leaves out headings and begins an opinion with each speaker and number', () => {
    expect(paragraphsOf(MINUTES).map(({ part }) => part)).toEqual([
      'left-out',
      'left-out',
      'left-out',
      'left-out',
      'opens',
      'goes-on',
      'opens',
      'opens',
      'left-out',
    ])
  })

  it('makes opinions with their article and who said them', () => {
    expect(opinionsIn(paragraphsOf(MINUTES), ['第五条', '第六条'])).toEqual([
      {
        text: '第五条的登记费偏高，建议降到五十元以下。\n另外，绝育的犬只应当免费。',
        article: '第五条',
        name: '王某某',
        organisation: '光明社区',
        first: 4,
      },
      { text: '第七条“有关部门”表述不清，建议写明是公安机关。', article: null, name: '张律师', first: 6 },
      { text: '建议增加一条，规定流浪犬的收容办法。', article: null, first: 7 },
    ])
  })

  it('takes a paragraph to the one above where a person says so', () => {
    const [first, ...rest] = paragraphsOf('建议公园延长开放时间。\n建议增设路灯，晚上太暗。')
    const joined = [first, ...rest.map((each) => ({ ...each, part: 'goes-on' as const }))]
    expect(
      opinionsIn(
        joined.filter((each) => each !== undefined),
        [],
      ),
    ).toHaveLength(1)
  })
})
