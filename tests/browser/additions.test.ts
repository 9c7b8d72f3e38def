import { templates } from '../../local/wechat/templates'
import { closeBrowser, PHONE } from '../support/browser'
import { signIn, webUrl } from '../support/client'
import { eventually } from '../support/eventually'
import { visitAs } from '../support/visit'

afterAll(closeBrowser)

describe('会话里除了文字', () => {
  it('群众发一条草案条文、一个位置，允许微信提醒；代表收到的是卡片', async () => {
    const [resident, deputy] = await Promise.all([signIn('demo-resident'), signIn('demo-deputy')])
    const { deputyId } = (await deputy.get('/me')).body
    const { id } = (await resident.post('/conversations', { deputyId, text: '公园夜里太黑了' })).body
    // Whatever was allowed before is over.
    const refusal = { templateId: templates.conversation.id, answer: 'reject' }
    await resident.post('/me/notice-settings/answers', { answers: [refusal] })
    const { page, complaints, close } = await visitAs('林小满', `/pages/chat/conversation/index?id=${id}`, PHONE)
    const add = async (nth: number) => {
      await page.getByRole('button', { name: '添加图片、语音、位置或条文' }).click()
      await page.locator('.addition').nth(nth).click()
    }
    await add(3)
    await page.locator('.sheet .cell').first().click()
    await page.locator('.article-pick').first().click()
    await page.locator('.attached__card--article').waitFor()
    await add(2)
    await page.getByLabel('在哪里').fill('和平路与人民街路口')
    await page.getByRole('button', { name: '发送这个位置' }).click()
    await page.getByText('和平路与人民街路口').first().waitFor()
    const kinds = async () =>
      ((await deputy.get(`/conversations/${id}/messages`)).body.items as { attachments?: { kind: string }[] }[])
        .flatMap(({ attachments = [] }) => attachments)
        .map(({ kind }) => kind)
    await eventually(async () => (await kinds()).join() === 'location,article')

    await page.getByRole('button', { name: '微信告诉我' }).click()
    await page.getByRole('button', { name: '允许', exact: true }).click()
    await page.getByRole('button', { name: '微信告诉我' }).waitFor({ state: 'hidden' })
    const { subjects } = (await resident.get('/me/notice-settings')).body
    expect(subjects).toContainEqual(expect.objectContaining({ subject: 'conversation', allowed: 1 }))

    await page.goto(`${webUrl()}/pages-reading/noticeSettings/index`)
    await page.getByText('微信还会提醒您 1 次').waitFor()
    await page.getByRole('switch', { name: /关注的草案/ }).click()
    await page.getByRole('switch', { name: '关注的草案，已关闭' }).waitFor()
    expect((await resident.get('/me/notice-settings')).body.subjects[1]).toMatchObject({ subject: 'draft', on: false })
    await resident.patch('/me', { notices: { draft: true } })
    // The page was asked for before anybody had signed in.
    expect(complaints().filter((words) => !words.includes('401'))).toEqual([])
    await close()
  })
})
