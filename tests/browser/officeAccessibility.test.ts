import { faultsOf, wear } from '../support/accessible'
import { closeBrowser } from '../support/browser'
import { type Client, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { people, visitAs } from '../support/visit'

afterAll(closeBrowser)

const looks = [
  { name: '浅色', theme: 'light', size: 'standard' },
  { name: '深色、长辈版', theme: 'dark', size: 'elder' },
] as const

const firstId = async (person: Client, path: string): Promise<string> => (await person.get(path)).body.items[0].id

/** A draft of its own with an opinion that waits, so that no page is empty. */
const officePages = async (): Promise<string[]> => {
  const admin = await signIn('demo-admin')
  const draft = await openDraft(admin)
  const author = await newResident()
  const said = await author.post(`/drafts/${draft}/opinions`, {
    article: '第四条',
    kind: 'modify',
    text: '公园六时才开门太晚，建议提前到五时。',
    suggestedText: '城市公园应当每日五时至二十二时免费开放。',
  })
  return [
    '/pages-staff/home/index',
    `/pages-staff/draft/index?id=${draft}`,
    `/pages-staff/import/index?id=${draft}`,
    `/pages-staff/consultation/index?id=${draft}`,
    `/pages-staff/queue/index?id=${draft}`,
    `/pages-staff/opinion/index?id=${said.body.id}`,
    `/pages-staff/figures/index?id=${draft}`,
    `/pages-staff/exports/index?id=${draft}`,
    `/pages-staff/feedback/index?id=${draft}`,
    '/pages-staff/people/index',
    '/pages-staff/messages/index',
    '/pages-staff/directory/index',
    '/pages-deputy/suggestions/index',
  ]
}

const deputyPages = async (): Promise<string[]> => {
  const deputy = await signIn('demo-deputy')
  const conversation = await firstId(deputy, '/conversations?as=deputy')
  return [
    '/pages-deputy/inbox/index',
    `/pages-deputy/conversation/index?id=${conversation}`,
    '/pages-deputy/suggestions/index',
    '/pages-deputy/invitation/index',
  ]
}

describe('无障碍', () => {
  it.each(looks)(
    '工作人员和代表的每一页在$name下都没有问题，320 像素宽不横向滚动',
    async (look) => {
      const found: string[] = []
      const office = await visitAs(people.admin, '/pages-staff/home/index')
      await wear(office.page, look)
      for (const path of await officePages()) {
        found.push(...(await faultsOf(office.page, path)))
        if (path.includes('queue')) found.push(...(await faultsOf(office.page, path, 1280)))
      }
      await office.close()
      const deputy = await visitAs(people.deputy, '/pages-deputy/inbox/index')
      await wear(deputy.page, look)
      for (const path of await deputyPages()) found.push(...(await faultsOf(deputy.page, path)))
      await deputy.close()
      expect(found).toEqual([])
    },
    180_000,
  )
})
