import { closeBrowser } from '../support/browser'
import { newResident, signIn } from '../support/client'
import { eventually } from '../support/eventually'
import { people, visitAs } from '../support/visit'

afterAll(closeBrowser)

describe('家站室', () => {
  it('代录来访、出回执，代表答复后电话告知并记录', async () => {
    const { page, complaints, close } = await visitAs(people.station, '/pages-staff/walkIns/index')
    const words = `楼道堆满杂物，怕着火（${Date.now()}）`
    await page.getByRole('button', { name: '代录来访' }).click()
    await page.getByRole('textbox', { name: '怎样称呼' }).fill('孙大爷')
    await page.getByRole('textbox', { name: '联系电话' }).fill('0000-7650001')
    await page.getByRole('textbox', { name: '反映的事情' }).fill(words)
    await page.getByRole('button', { name: '提交并出回执' }).click()
    await page.getByText('请先说明并征得同意').waitFor()
    await page.getByRole('combobox', { name: '交给谁' }).selectOption({ label: '陈玉兰代表' })
    await page.getByRole('button', { name: '已说明，本人同意' }).click()
    await page.getByRole('button', { name: '提交并出回执' }).click()
    await page.getByText('0000-7650001').waitFor()
    await page.getByRole('button', { name: '回执', exact: true }).click()
    await page.getByRole('img', { name: /回执 .* 的小程序码/ }).waitFor()
    await page.getByRole('button', { name: '返回' }).locator('visible=true').click()

    const deputy = await signIn('demo-deputy')
    const letter = (await deputy.get(`/conversations?as=deputy&q=${encodeURIComponent(words.slice(0, 10))}`)).body
      .items[0]
    expect(letter.with.name).toBe('孙大爷')
    await deputy.post(`/conversations/${letter.id}/messages`, { text: '已请社区清理。' })
    await page.reload()
    await page.getByText('已请社区清理。').waitFor()
    await page.getByText('待电话告知').waitFor()
    await page.getByRole('button', { name: '记一次电话' }).click()
    await page.getByRole('textbox', { name: '告知了什么' }).fill('告诉孙大爷社区已去清理。')
    await page.getByRole('button', { name: '保存记录' }).click()
    await page.getByText('告诉孙大爷社区已去清理。').first().waitFor()
    await page.getByText('已电话告知', { exact: true }).waitFor()
    expect(complaints()).toEqual([])
    await close()
  })

  it('到家站室的事项不打开就交给本站代表', async () => {
    const station = await signIn('demo-station')
    const { stationId } = (await station.get('/me')).body
    const place = `榴园东巷 ${Date.now() % 100_000} 号`
    const resident = await newResident()
    const { id } = (await resident.post('/conversations', { stationId, text: '水管爆了', place })).body
    await eventually(async () =>
      (await station.get('/matters?limit=100')).body.items.some((each: { id: string }) => each.id === id),
    )
    const { page, close } = await visitAs(people.station, '/pages-staff/board/index')
    const row = page.locator('.matter-row', { hasText: place })
    await row.getByRole('button', { name: '交给代表' }).click()
    await page.getByRole('button', { name: /陈玉兰/ }).click()
    await page.getByRole('textbox', { name: '理由' }).fill('陈代表联系这条巷子')
    await page.getByRole('button', { name: '确认交给' }).click()
    await page.getByText('已交给陈玉兰').waitFor()
    expect((await resident.get(`/conversations/${id}`)).body.with.name).toBe('陈玉兰')
    await close()
  })
})
