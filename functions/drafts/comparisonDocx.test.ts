import { compareVersions } from '@shared/drafts/compare'
import { comparisonDocx } from './comparisonDocx'
import { readDocument } from './reading/readDocument'

it('is a Word table of old and new words, which our own reader understands', async () => {
  const before = {
    articles: [
      { label: '第一条', text: '公园六时开放。\n闭园应当公告。' },
      { label: '第二条', text: '禁止燃放烟花爆竹 & <明火>。' },
    ],
  }
  const after = { articles: [{ label: '第一条', text: '公园五时三十分开放。\n闭园应当公告。' }] }
  const file = await comparisonDocx({
    title: '演示市公园条例',
    before: '第 1 稿',
    after: '第 2 稿',
    entries: compareVersions(before, after),
  })
  const { text } = await readDocument(new Uint8Array(file))
  for (const words of [
    '《演示市公园条例》对照表',
    '修改前（第 1 稿）',
    '修改后（第 2 稿）',
    '五时三十分',
    '（删去）',
    '& <明火>',
  ])
    expect(text).toContain(words)
})
