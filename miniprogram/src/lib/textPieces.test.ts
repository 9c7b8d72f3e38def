import { hitsIn, piecesOf } from './textPieces'

it('marks what was searched for and counts it on', () => {
  expect(piecesOf('充电设施和充电桩', { find: '充电', firstHit: 4 })).toEqual([
    { text: '充电', hit: 4 },
    { text: '设施和' },
    { text: '充电', hit: 5 },
    { text: '桩' },
  ])
  expect(hitsIn(['充电设施和充电桩', '停车', '充电'], '充电')).toEqual([2, 0, 1])
})

it('marks other articles of the same law, and gives the text back whole', () => {
  const text = '违反本条例第五条、第六条规定的，责令改正。'
  const pieces = piecesOf(text, { refs: true })
  expect(pieces.filter(({ label }) => label).map(({ label }) => label)).toEqual(['第五条', '第六条'])
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
})

it('leaves a text without marks in one piece', () => {
  expect(piecesOf('没有', { find: '充电', refs: true })).toEqual([{ text: '没有' }])
  expect(piecesOf('', { find: '' })).toEqual([])
})

it('marks a term that the law explains once in a paragraph, the longer one first, and no label of an article', () => {
  const text = '电动自行车充电设施和电动自行车，依照本条例第五条。'
  expect(piecesOf(text, { refs: true, terms: ['充电设施', '电动自行车', '第五条'] })).toEqual([
    { text: '电动自行车', term: '电动自行车' },
    { text: '充电设施', term: '充电设施' },
    { text: '和电动自行车，依照本条例' },
    { text: '第五条', label: '第五条' },
    { text: '。' },
  ])
})
