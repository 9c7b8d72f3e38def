import { closeBrowser } from '../support/browser'
import { client, newResident, webUrl } from '../support/client'
import { eventually } from '../support/eventually'
import { people, visitAs } from '../support/visit'

afterAll(closeBrowser)

const deputyNamed = async (name: string): Promise<string> => {
  const { body } = await client().get(`/deputies?q=${encodeURIComponent(name)}`)
  return body.items[0].id
}

/** A resident who has just written to a deputy. */
const writtenTo = async (name: string, text: string) => {
  const resident = await newResident()
  const { status, body } = await resident.post('/conversations', {
    deputyId: await deputyNamed(name),
    text,
    topic: '停车',
  })
  expect(status).toBe(201)
  const at = `/conversations/${body.id}`
  return {
    resident,
    at,
    lastWords: async () => (await resident.get(`${at}/messages`)).body.items.map(({ text }: { text?: string }) => text),
    now: async () => (await resident.get(at)).body,
  }
}

describe('人大代表', () => {
  it('在来信中看到群众的留言和期限，答复后办结', async () => {
    const words = `小区门口停车太乱，请帮忙看看（${Date.now()}）`
    const letter = await writtenTo(people.deputy, words)
    const { page, complaints, close } = await visitAs(people.deputy, '/pages-deputy/inbox/index')

    const row = page.getByRole('button', { name: /还剩 \d 个工作日.*条未读/ }).first()
    await row.waitFor()
    await page.getByText(words.slice(0, 16)).first().click()
    await page.getByRole('log').getByText(words).waitFor()
    await page.getByRole('textbox', { name: '写消息' }).fill('您好，我本周就去现场看看。')
    await page.getByRole('button', { name: '发送' }).click()
    await page.getByText('已送达').first().waitFor()
    await eventually(async () => (await letter.lastWords()).includes('您好，我本周就去现场看看。'))

    await page.getByRole('button', { name: '办结' }).click()
    await page.getByRole('button', { name: '已转有关部门' }).click()
    await page.getByRole('textbox', { name: '办理情况' }).fill('已请街道划线，月底前完成。')
    await page.getByRole('button', { name: '确认办结' }).click()
    await page.getByText('结束：已转有关部门').waitFor()

    expect(await letter.now()).toMatchObject({
      status: 'closed',
      closure: { outcome: 'handed_over', summary: '已请街道划线，月底前完成。' },
    })
    expect(complaints()).toEqual([])
    await close()
  })

  it('情况不清楚，请群众补充，期限暂停', async () => {
    const words = `路灯坏了好几天没人修（${Date.now()}）`
    const letter = await writtenTo(people.deputy, words)
    const { page, close } = await visitAs(people.deputy, '/pages-deputy/inbox/index')
    await page.getByText(words.slice(0, 12)).first().click()
    await page.getByRole('button', { name: '请补充' }).click()
    await page.getByRole('textbox', { name: '需要补充什么' }).fill('请告知具体路段。')
    await page.getByRole('button', { name: '发出' }).click()
    await page.getByRole('log').getByText('请告知具体路段。').waitFor()
    await eventually(async () => (await letter.now()).status === 'waiting_resident')
    await close()
  })

  it('不归自己管的，说明理由转给家站室', async () => {
    const words = `想咨询社区养老食堂的事（${Date.now()}）`
    const letter = await writtenTo(people.deputy, words)
    const { page, close } = await visitAs(people.deputy, '/pages-deputy/inbox/index')
    await page.getByText(words.slice(0, 12)).first().click()
    await page.getByRole('button', { name: '更多', exact: true }).click()
    await page.getByRole('button', { name: '转给他人' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.locator('.transfer__one').first().click()
    await sheet.getByRole('textbox', { name: '转出的理由' }).fill('家站室离您更近，熟悉情况')
    await sheet.getByRole('button', { name: '转出' }).click()
    await page.getByRole('heading', { name: '群众来信' }).waitFor()
    await eventually(async () => (await letter.now()).with.kind === 'station')
    await close()
  })

  it('把来信写成代表建议，代表工委交办，承办单位答复', async () => {
    const topic = `电梯维修${Date.now()}`
    const resident = await newResident()
    const written = await resident.post('/conversations', {
      deputyId: await deputyNamed(people.deputy),
      text: '小区电梯经常坏，老人上下楼不便',
      topic,
    })
    const at = `/pages-deputy/conversation/index?id=${written.body.id}`
    const deputy = await visitAs(people.deputy, at)
    await deputy.page.getByRole('button', { name: '更多', exact: true }).click()
    await deputy.page.getByRole('button', { name: '形成代表建议' }).click()
    await deputy.page.getByRole('button', { name: '已同意，引用' }).click()
    await deputy.page.getByRole('textbox', { name: '案据' }).fill('一年坏了七次。')
    await deputy.page.getByRole('textbox', { name: '建议', exact: true }).fill('请住建部门督促更换。')
    await deputy.page.getByRole('button', { name: '提交建议' }).click()
    await deputy.page.getByText('待审查').waitFor()

    const office = await visitAs(people.admin, '/pages-staff/people/index')
    await office.page.goto(`${webUrl()}/pages-deputy/suggestions/index`)
    await office.page.getByText(`关于${topic}的建议`).click()
    await office.page.getByRole('textbox', { name: '主办单位' }).fill('演示市住房和城乡建设局')
    await office.page.getByRole('button', { name: '交办' }).last().click()
    await office.page.getByRole('textbox', { name: '答复' }).fill('已列入更换计划。')
    await office.page.getByRole('button', { name: '答复代表' }).click()
    await office.page.getByText('已答复', { exact: true }).locator('visible=true').waitFor()

    await eventually(async () => {
      const { body } = await resident.get(`/conversations/${written.body.id}/messages`)
      return body.items.some(({ text }: { text?: string }) => text?.includes('已列入更换计划'))
    })
    await deputy.close()
    await office.close()
  })

  it('别人的来信看不到', async () => {
    const letter = await writtenTo(people.deputyTwo, `只写给孙代表的话（${Date.now()}）`)
    const { page, close } = await visitAs(
      people.deputy,
      `/pages-deputy/conversation/index?id=${letter.at.split('/').pop()}`,
    )
    await page.getByText('没有找到').waitFor()
    await close()
  })
})
