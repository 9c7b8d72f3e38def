import { type Client, newResident, signIn } from '../support/client'
import { openDraft, regulation } from '../support/drafts'
import { eventually } from '../support/eventually'

let staff: Client
let resident: Client
beforeAll(async () => {
  ;[staff, resident] = await Promise.all([signIn('demo-staff'), newResident()])
})

/** One article more in front of 第四条, a reworded 第六条 that becomes 第七条, and no 第三条. */
const second = regulation
  .replace('第三条 城市公园管理应当遵循公益性、开放性、便民性的原则。\n', '')
  .replace('第六条', '第七条')
  .replace('本条例第五条', '本条例第六条')
  .replace('五十元以上二百元以下', '二十元以上一百元以下')
  .replace('第五条 在', '第六条 在')
  .replace('第四条 城', '第五条 城')
  .replace(
    '第二章 开放与管理\n',
    '第二章 开放与管理\n\n第三条 公园管理单位应当在出入口公示开放时间和服务电话。\n\n第四条 鼓励志愿者参与公园巡护、植物养护和文明引导。\n',
  )
  .replace('第七条 本条例自', '第八条 本条例自')

const say = async (draftId: string, article: string, quote?: string) => {
  const said = await resident.post(`/drafts/${draftId}/opinions`, {
    article,
    kind: 'modify',
    text: `对${article}的意见：请再研究一下，让大家更方便。`,
    ...(quote && { quote }),
  })
  if (said.status !== 201) throw new Error(JSON.stringify(said.body))
  return said.body.id as string
}

it('意见跟着条文走：新一稿里是第几条、改没改、删没删，都说得清楚', async () => {
  const draftId = await openDraft(staff)
  const gone = await say(draftId, '第三条')
  const moved = await say(draftId, '第四条')
  const changed = await say(draftId, '第六条', '五十元以上二百元以下罚款')
  const anchorOf = async (who: Client, id: string) => (await who.get(`/opinions/${id}`)).body.anchor
  expect(await anchorOf(resident, moved)).toBeUndefined()

  await staff.post(`/drafts/${draftId}/versions`, { text: second, kind: '修改稿' })
  const here = { version: 2, state: 'renumbered', articles: ['第五条'] }
  await eventually(() => anchorOf(staff, moved))
  expect(await anchorOf(staff, moved)).toMatchObject(here)
  // Nobody outside learns of a version that is not public.
  expect(await anchorOf(resident, moved)).toBeUndefined()

  await staff.put(`/drafts/${draftId}/publication`)
  await eventually(() => anchorOf(resident, moved))
  expect(await anchorOf(resident, moved)).toMatchObject(here)
  expect(await anchorOf(resident, changed)).toMatchObject({
    state: 'changed',
    articles: ['第七条'],
    quote: { state: 'changed' },
  })
  expect(await anchorOf(resident, gone)).toMatchObject({
    state: 'deleted',
    articles: [],
    deletedIn: 2,
    words: '第三条已在第 2 稿中删去。',
  })

  const ids = async (query: string) =>
    (await staff.get(`/drafts/${draftId}/opinions?${query}`)).body.items.map(({ id }: { id: string }) => id)
  expect(await ids('article=第五条&version=2')).toEqual([moved])
  expect(await ids('article=第四条&version=2')).toEqual([])
  expect(await ids('article=第四条')).toEqual([moved])
  const listed = await staff.get(`/drafts/${draftId}/opinions?article=第七条&version=2`)
  expect(listed.body.items[0].anchor.words).toContain('第七条')

  const table = await resident.get(`/drafts/${draftId}/versions/1/compare/2/document`)
  expect(table.body.name).toBe('演示市城市公园管理条例（草案）对照表.docx')
  const file = new Uint8Array(await (await fetch(table.body.url)).arrayBuffer())
  expect(String.fromCharCode(...file.subarray(0, 2))).toBe('PK')
})
