import { inPlaceOrder, nameMatches, orderOf } from './names'

describe('finding by name', () => {
  it.each([
    ['陈玉兰', '玉兰', true],
    ['陈玉兰', 'cyl', true],
    ['陈玉兰', 'CYL', true],
    ['陈玉兰', 'chenyulan', true],
    ['陈玉兰', 'chen yu', true],
    ['陈玉兰', 'yulan', true],
    ['单立文', 'shanliwen', true],
    ['单立文', 'slw', true],
    ['陈玉兰', 'cl', false],
    ['陈玉兰', '海', false],
    ['陈玉兰', '', true],
  ])('%s is found by %s: %s', (name, asked, found) => {
    expect(nameMatches(name, asked)).toBe(found)
  })
})

describe('the order of names', () => {
  it('follows the pinyin, a surname in its own reading', () => {
    const order = (name: string) => orderOf(name, '0')
    const names = ['周建平', '单立文', '陈玉兰', '阿明', '孙海峰']
    expect(names.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))).toEqual([
      '阿明',
      '陈玉兰',
      '单立文',
      '孙海峰',
      '周建平',
    ])
  })
})

describe('the order of places', () => {
  it('goes by numbers where they are counted, by pinyin otherwise, each once', () => {
    expect(inPlaceOrder(['演示三县', '演示十区', '演示一区', '演示二区', '演示一区', undefined])).toEqual([
      '演示一区',
      '演示二区',
      '演示三县',
      '演示十区',
    ])
    expect(inPlaceOrder(['薛城区', '第十二社区', '滕州市', '第二社区', '12 号院', '2 号院'])).toEqual([
      '2 号院',
      '12 号院',
      '第二社区',
      '第十二社区',
      '滕州市',
      '薛城区',
    ])
  })
})
