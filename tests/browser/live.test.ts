import { closeBrowser } from '../support/browser'
import { client, newResident, stackUrl } from '../support/client'
import { eventually } from '../support/eventually'
import { startRelay } from '../support/relay'
import { people, visitAs } from '../support/visit'

afterAll(closeBrowser)

type Said = { text?: string; seq: number }

describe('实时聊天', () => {
  it('群众和代表两台手机对话，推送服务停了又开，一条不丢、一条不重', async () => {
    const relay = await startRelay(Number(new URL(stackUrl()).port) + 1)
    const deputy = await visitAs(people.deputy, '/pages-deputy/inbox/index')
    const resident = await visitAs('林小满', '/pages/opinions/mine/index')
    await Promise.all([relay.carry(deputy.page), relay.carry(resident.page)])

    const token = await resident.page.evaluate("JSON.parse(localStorage.getItem('session')).data.token")
    const asResident = client(String(token))
    const { items } = (await client().get(`/deputies?q=${encodeURIComponent(people.deputy)}`)).body
    const { body } = await asResident.post('/conversations', { deputyId: items[0].id, text: '您好，想当面反映一件事' })
    const address = (page: string) => `${page}?id=${body.id}`
    await deputy.page.goto(new URL(address('/pages-deputy/conversation/index'), deputy.page.url()).href)
    await resident.page.goto(new URL(address('/pages/chat/conversation/index'), resident.page.url()).href)
    const logs = [deputy, resident].map(({ page }) => page.getByRole('log', { name: '消息' }))
    for (const log of logs) await log.getByText('您好，想当面反映一件事').waitFor()
    await eventually(() => relay.connections() === 2, { within: 15_000, what: 'both are connected' })

    const say = async ({ page }: typeof deputy, text: string) => {
      await page.getByRole('textbox', { name: '写消息' }).fill(text)
      await page.getByRole('button', { name: '发送', exact: true }).click()
    }
    const expected = ['您好，想当面反映一件事']
    const exchange = async (from: number, to: number) => {
      for (let number = from; number <= to; number++) {
        const text = `第${number}句`
        expected.push(text)
        await say(number % 2 ? resident : deputy, text)
        // In step, so that the order is known.
        for (const log of logs) await log.getByText(text, { exact: true }).waitFor()
      }
    }
    await exchange(1, 4)
    await relay.stop()
    expect(relay.connections()).toBe(0)
    await exchange(5, 8)
    await relay.start()
    await eventually(() => relay.connections() === 2, { within: 40_000, what: 'both have come back' })
    await exchange(9, 12)

    const kept = (await asResident.get(`/conversations/${body.id}/messages?after=0&limit=100`)).body.items as Said[]
    expect(kept.map(({ text }) => text)).toEqual(expected)
    for (const { page } of [deputy, resident])
      expect(await page.locator('.bubble span').allInnerTexts()).toEqual(expected)
    await resident.page.getByText('对方已读').first().waitFor()
    await relay.stop()
    await Promise.all([deputy.close(), resident.close()])
  })

  it('先打开会话再登录，登录之后会话就在', async () => {
    const other = await newResident()
    const { items } = (await client().get(`/deputies?q=${encodeURIComponent(people.deputy)}`)).body
    const { body } = await other.post('/conversations', { deputyId: items[0].id, text: '登录之后应当看到这句话' })
    const { page, close } = await visitAs(people.deputy, `/pages-deputy/conversation/index?id=${body.id}`)
    await page.getByRole('log').getByText('登录之后应当看到这句话').waitFor()
    await close()
  })
})
