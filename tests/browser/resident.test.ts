import { closeBrowser, newWindow } from '../support/browser'
import { client, webUrl } from '../support/client'
import { eventually } from '../support/eventually'

afterAll(closeBrowser)

/** A resident who is new each time: signs in on the page as the demo people do, with no phone verified yet. */
const newcomer = async () => {
  const number = 10_000 + Math.floor(Math.random() * 900_000)
  const person = await newWindow()
  await person.page.goto(`${webUrl()}/pages/home/index`)
  const { body: session } = await client().post('/sessions', { code: `demo-resident-${number}` })
  const signIn = async (): Promise<void> => {
    await person.page.getByRole('textbox', { name: '第几位新群众' }).fill(String(number))
    await person.page.getByRole('button', { name: '用新群众登录' }).click()
  }
  return { ...person, number, signIn, api: client(session.token) }
}

/** The account with a verified phone, by the fresh token that the verification gives. */
const withPhone = async (api: ReturnType<typeof client>, phone: string) => {
  const { body: policy } = await api.get('/privacy')
  const { body } = await api.post('/me/phone', { code: `demo-phone-${phone}`, consent: policy.version })
  return client(body.token)
}

const visibleButton = (page: Awaited<ReturnType<typeof newcomer>>['page'], name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first()

describe('群众', () => {
  it('从首页读到一条，直接改条文提意见，登录和验证手机号都不丢字，收到回执', async () => {
    const { page, number, signIn, api, complaints, close } = await newcomer()
    await visibleButton(page, /去提意见/).click()
    await page.getByRole('heading', { name: '第一章 总则' }).waitFor()
    await visibleButton(page, '对第二条提意见').click()
    const words = `建议把管理部门的分工写得更清楚（${number}）。`
    await page.getByRole('textbox', { name: '意见内容' }).fill(words)
    await visibleButton(page, /直接改条文/).click()
    const wording = page.getByRole('textbox', { name: '我建议的条文' })
    await wording.fill(`${await wording.inputValue()}有关部门应当每年向社会公布管理情况。`)
    await page.getByText('有关部门应当每年向社会公布管理情况。', { exact: true }).waitFor()

    await visibleButton(page, '提交意见').click()
    await page.getByRole('alertdialog').getByRole('button', { name: '去登录' }).click()
    await signIn()
    await page.getByRole('textbox', { name: '意见内容' }).waitFor()
    expect(await page.getByRole('textbox', { name: '意见内容' }).inputValue()).toBe(words)

    await visibleButton(page, '提交意见').click()
    await page.getByRole('checkbox', { name: '我已阅读并同意隐私政策' }).click()
    await page.getByRole('textbox', { name: '演示手机号' }).fill(`136${String(number).padStart(8, '0')}`)
    await page.getByRole('dialog').getByRole('button', { name: '验证', exact: true }).click()
    await page.getByRole('heading', { name: '意见已收到，谢谢您' }).waitFor()

    const mine = await eventually(async () => (await api.get('/me/opinions')).body.items?.[0])
    expect(mine).toMatchObject({ article: '第二条', kind: 'modify', text: words })
    const { body: whole } = await api.get(`/opinions/${mine.id}`)
    expect(whole.suggestedText).toContain('每年向社会公布管理情况')
    expect(complaints()).toEqual([])
    await close()
  })

  it('修改、再撤回一条还没有处理的意见', async () => {
    const { page, signIn, api, number, complaints, close } = await newcomer()
    const verified = await withPhone(api, `135${String(number).padStart(8, '0')}`)
    const { body: drafts } = await api.get('/drafts?status=consulting')
    const { body: opinion } = await verified.post(`/drafts/${drafts.items[0].id}/opinions`, {
      article: '第三条',
      kind: 'other',
      text: `这一条写得好，建议保留（${number}）。`,
    })
    await page.goto(`${webUrl()}/pages/accounts/signIn/index`)
    await signIn()
    await page.getByRole('button', { name: '我的', exact: true }).waitFor()
    await page.goto(`${webUrl()}/pages/opinions/detail/index?id=${opinion.id}`)
    await visibleButton(page, '修改').click()
    await page.getByRole('textbox', { name: '意见内容' }).fill(`改一下：建议保留并细化（${number}）。`)
    await page.getByRole('button', { name: '保存修改' }).click()
    await page.getByText(`改一下：建议保留并细化（${number}）。`).filter({ visible: true }).first().waitFor()
    await visibleButton(page, '撤回').click()
    await page.getByRole('alertdialog').getByRole('button', { name: '撤回', exact: true }).click()
    await page.getByText('已撤回').filter({ visible: true }).first().waitFor()
    expect((await verified.get(`/opinions/${opinion.id}`)).body.status).toBe('withdrawn')
    expect(complaints()).toEqual([])
    await close()
  })

  it('按姓名找到代表，留言，再补一句', async () => {
    const { page, signIn, api, number, complaints, close } = await newcomer()
    const verified = await withPhone(api, `134${String(number).padStart(8, '0')}`)
    await page.goto(`${webUrl()}/pages/accounts/signIn/index`)
    await signIn()
    await page.getByRole('button', { name: '我的', exact: true }).waitFor()
    await page.goto(`${webUrl()}/pages/chat/deputies/index`)
    await page.getByRole('searchbox', { name: '按姓名或关注领域找代表' }).fill('陈玉兰')
    await visibleButton(page, /陈玉兰.*教师|陈玉兰/).click()
    await visibleButton(page, '给代表留言').click()
    await page.getByRole('textbox', { name: '想说什么' }).fill(`路口的路灯不亮（${number}）`)
    await visibleButton(page, '发送').click()
    await page.getByRole('log').getByText(`路口的路灯不亮（${number}）`).waitFor()
    await page.getByRole('textbox', { name: '写消息' }).fill('在和平街北段。')
    await visibleButton(page, '发送').click()
    await page.getByRole('log').getByText('在和平街北段。').waitFor()
    await page.getByText('已送达').nth(1).waitFor()
    const { body } = await verified.get('/conversations')
    expect(body.items).toHaveLength(1)
    expect(complaints()).toEqual([])
    await close()
  })
})
