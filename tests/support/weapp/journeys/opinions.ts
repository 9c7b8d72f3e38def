import { newResident, signIn } from '../../client'
import { openDraft } from '../../drafts'
import { eventually } from '../../eventually'
import { articlePage, newPerson, newPhone, verify } from '../build'

const DAY_MS = 86_400_000
const openRound = () => ({
  opensAt: new Date(Date.now() - DAY_MS).toISOString(),
  closesAt: new Date(Date.now() + 30 * DAY_MS).toISOString(),
})

/** From a search to an opinion, what becomes of it, and all that its author can do with it. */
export const opinionJourneys = (): void => {
  it('搜到一条，点一句话提意见，收好回执，再修改、撤回', async () => {
    const person = newPerson()
    const phone = newPhone(person.number)
    phone.launch()
    await phone.tap('搜草案、条文、代表、家站室')
    await phone.type('收费', '搜索草案、条文、代表、家站室')
    await phone.tap('第二十二条')
    await phone.sees('点一句话')
    const draftId = phone.share().path.match(/id=([^&]+)/)?.[1] ?? ''
    const me = await person.client()
    const { version } = (await me.get(`/drafts/${draftId}`)).body
    const { articles } = (await me.get(`/drafts/${draftId}/versions/${version}`)).body
    const { text } = articles.find(({ label }: { label: string }) => label === '第二十二条')
    const sentence = text.split(/[。；\n]/)[0] as string
    await phone.tapWords(sentence)
    await phone.tap('对这句话提意见')
    await phone.sees(`针对：“${sentence}`)
    const words = `建议写明最高收费标准，并在现场公示（${person.number}）。`
    await phone.type(words, '意见内容')
    await phone.tap('提交意见')
    await verify(phone, person)
    await phone.sees('意见已收到')

    await phone.tap('把回执存成图片')
    await phone.tap('保存图片')
    await eventually(async () => phone.events.album.length === 1)
    const [opinion] = (await me.get('/me/opinions')).body.items
    expect(opinion).toMatchObject({ article: '第二十二条', text: words })
    expect(phone.events.drawn.join('')).toContain(opinion.id)
    phone.back()

    await phone.tap('我的意见')
    await phone.tap(words)
    await phone.sees('处理过程')
    await phone.tap('修改')
    const better = `${words}每季度公布一次。`
    await phone.type(better, '意见内容')
    await phone.tap('保存修改')
    await phone.sees('每季度公布一次')
    expect((await me.get(`/opinions/${opinion.id}`)).body).toMatchObject({ text: better, revision: 2 })
    await phone.tap('撤回')
    await phone.sees('撤回这条意见？')
    await phone.tap('撤回')
    await eventually(async () => (await me.get(`/opinions/${opinion.id}`)).body.status === 'withdrawn')
    await phone.sees('已撤回')
    await phone.tap('再写一条')
    await phone.sees('意见内容')
    await phone.tap('提交意见')
    await phone.sees('意见已收到')
    expect((await me.get('/me/opinions')).body.items[0]).toMatchObject({ text: better, status: 'submitted' })
    expect(phone.problems).toEqual([])
    phone.end()
  })

  it('在全文里点一句话，直接改写这一条，提交后看得到改了哪里', async () => {
    const draftId = await openDraft(await signIn('demo-staff'))
    const person = newPerson()
    const phone = newPhone(person.number)
    phone.launch()
    phone.open(`/pages/drafts/detail/index?id=${draftId}`)
    const me = await person.client()
    const { version } = (await me.get(`/drafts/${draftId}`)).body
    const { articles } = (await me.get(`/drafts/${draftId}/versions/${version}`)).body
    const { label, text } = articles[3] as { label: string; text: string }
    const sentence = text.split(/(?<=[。；\n])/)[0]?.trim() as string
    await phone.sees(sentence)
    await phone.tapWords(sentence)
    await phone.tap('对这句话提意见')
    await phone.sees(`针对：“${sentence}`)
    await phone.type(`这里改一改更清楚（${person.number}）。`, '意见内容')
    await phone.tap('直接改条文')
    await phone.type(`${text}应当提前公示。`, '我建议的条文')
    await phone.tap('提交意见')
    await verify(phone, person)
    await phone.sees('意见已收到')
    const [opinion] = (await me.get('/me/opinions')).body.items
    expect((await me.get(`/opinions/${opinion.id}`)).body).toMatchObject({
      article: label,
      quote: sentence,
      suggestedText: `${text}应当提前公示。`,
    })
    phone.open(`/pages/opinions/detail/index?id=${opinion.id}`)
    await phone.sees('应当提前公示。')
    expect(phone.problems).toEqual([])
    phone.end()
  })

  it('大家的意见很多，滚到底也只画眼前的一段，滚回来一条不少', async () => {
    const staff = await signIn('demo-staff')
    const draftId = await openDraft(staff)
    await staff.put(`/drafts/${draftId}/consultation`, { showOpinions: true, reason: '测试', ...openRound() })
    const most = 100
    for (const half of [0, 1]) {
      const writer = await newResident()
      for (let n = half * 50; n < half * 50 + 50; n++) {
        const words = { article: '第四条', kind: 'modify', text: `第${n}条：建议把开放时间写得更清楚。` }
        const { body } = await writer.post(`/drafts/${draftId}/opinions`, words)
        expect((await staff.put(`/opinions/${body.id}/publication`)).status).toBeLessThan(300)
      }
    }
    const phone = newPhone(newPerson().number)
    phone.launch()
    phone.open(`/pages-reading/opinions/index?draftId=${draftId}`)
    await phone.tap('最新')
    await phone.sees('第99条')
    let highest = 0
    await eventually(async () => {
      phone.scroll(1_500)
      highest = Math.max(highest, phone.drawn('public__text'))
      return phone.screen().includes('第0条')
    })
    await eventually(async () => phone.drawn('public__text') <= 60)
    expect(highest).toBeLessThan(most)
    expect(phone.screen()).not.toContain('第99条')
    await eventually(async () => {
      phone.scroll(-1_500)
      return phone.screen().includes('第99条')
    })
    await eventually(async () => phone.drawn('public__text') <= 60)
    expect(phone.problems).toEqual([])
    phone.end()
  })

  it('看大家的意见，支持一条、举报一条，关注草案；有了结果收到通知，采纳的做成感谢卡', async () => {
    const staff = await signIn('demo-staff')
    const draftId = await openDraft(staff)
    await staff.put(`/drafts/${draftId}/consultation`, {
      ...openRound(),
      reason: '测试',
      showOpinions: true,
    })
    const writer = newPerson()
    const writersPhone = newPhone(writer.number)
    writersPhone.launch()
    writersPhone.open(`/pages/opinions/write/index?draftId=${draftId}&article=${encodeURIComponent('第四条')}`)
    await writersPhone.sees('意见内容')
    const words = '早上五点就有人锻炼，建议提前一小时开门。'
    await writersPhone.type(words, '意见内容')
    await writersPhone.tap('提交意见')
    await verify(writersPhone, writer)
    await writersPhone.sees('意见已收到')
    const [opinion] = (await (await writer.client()).get('/me/opinions')).body.items
    expect((await staff.put(`/opinions/${opinion.id}/publication`)).status).toBeLessThan(300)

    const reader = newPerson()
    const phone = newPhone(reader.number)
    phone.launch()
    phone.open(`/pages/drafts/detail/index?id=${draftId}`)
    await phone.tap('关注')
    await phone.sees('已关注')
    phone.open(articlePage(draftId))
    await phone.tap('看看大家怎么说')
    await phone.sees(words)
    await phone.tap('支持')
    await verify(phone, reader)
    await phone.sees('1 人支持')
    await phone.tap('举报')
    await phone.tap('广告')
    await phone.tap('提交举报')
    await phone.sees('已收到，工作人员会查看')
    phone.open('/pages-reading/following/index')
    await phone.sees('城市公园管理条例')

    const decision = { result: 'adopted', reply: '已采纳，写入第四条。' }
    expect((await staff.put(`/opinions/${opinion.id}/decision`, decision)).status).toBe(200)
    const me = await reader.client()
    await eventually(async () => (await me.get('/me/notifications')).body.items.length > 0)
    phone.open('/pages/notifications/index')
    await phone.sees('您支持的')
    await phone.tap('全部标为已读')
    await eventually(async () => (await me.get('/me/notifications?limit=1')).body.unread === 0)

    writersPhone.open('/pages/notifications/index')
    await writersPhone.tap('有了处理结果')
    await writersPhone.sees('您的意见被采纳了')
    await writersPhone.tap('做一张感谢卡')
    await writersPhone.tap('保存图片')
    await eventually(async () => writersPhone.events.album.length === 1)
    expect(writersPhone.events.drawn.join('')).toContain('感谢您为立法出主意')
    expect([...phone.problems, ...writersPhone.problems]).toEqual([])
    phone.end()
    writersPhone.end()
  })
}
