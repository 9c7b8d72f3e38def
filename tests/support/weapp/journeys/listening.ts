import { signIn } from '../../client'
import { eventually } from '../../eventually'
import { newPerson, newPhone, type Person, type Phone, verify } from '../build'

/** A deputy found by name is written to; answers what the server then holds of the letter. */
export const writeTo = async (phone: Phone, person: Person, name: string, words: string): Promise<string> => {
  phone.launch()
  await phone.tap('找代表聊聊')
  await phone.type(name, '按姓名或关注领域找代表')
  // The list follows what is typed: what is just being drawn anew takes no tap.
  await eventually(async () => !phone.screen().includes('丁秀英'))
  await phone.tap(name)
  await phone.tap('给代表留言')
  await phone.type(words, '想说什么')
  await phone.tap('发送')
  await verify(phone, person)
  await phone.sees(words)
  return (await (await person.client()).get('/conversations')).body.items[0].id
}

/** 我和代表聊聊天, the resident's side. */
export const listeningJourneys = (): void => {
  it('按姓名找到代表，留言，看到答复和通知，结束后评价，没说清楚就重新开启', async () => {
    const person = newPerson()
    const phone = newPhone(person.number)
    const id = await writeTo(phone, person, '陈玉兰', `小区充电棚晚上没有灯，老人容易摔倒（${person.number}）。`)
    const deputy = await signIn('demo-deputy')
    await deputy.post(`/conversations/${id}/messages`, { text: '收到，明天上午我去现场看一看。' })
    const closing = { outcome: 'answered', summary: '充电棚已装好感应灯。' }
    expect((await deputy.post(`/conversations/${id}/closure`, closing)).status).toBe(200)

    const me = await person.client()
    await eventually(async () => (await me.get('/me/notifications')).body.items.length > 0)
    phone.open('/pages/notifications/index')
    await phone.tap('陈玉兰')
    await phone.sees('明天上午我去现场看一看')
    expect(phone.route()).toBe('pages/chat/conversation/index')
    await phone.sees('充电棚已装好感应灯')
    await phone.tap('4 星')
    await phone.tap('回答了')
    await phone.tap('提交评价')
    await phone.sees('评价：4 星，回答了我的问题')
    expect((await me.get(`/conversations/${id}`)).body).toMatchObject({ rating: { stars: 4, answered: true } })
    await phone.tap('没说清楚，重新开启')
    await phone.sees('重新开启这次对话？')
    await phone.tap('重新开启')
    await phone.type('灯装在门外，棚里还是暗。', '写消息')
    await phone.tap('发送')
    await eventually(async () =>
      (await me.get(`/conversations/${id}/messages`)).body.items.some(
        ({ text }: { text?: string }) => text === '灯装在门外，棚里还是暗。',
      ),
    )
    expect(phone.problems).toEqual([])
    phone.end()
  })

  it('看家站室的接待安排，打电话，留言，点一下让微信提醒：一次问到的不超过三个', async () => {
    const person = newPerson()
    const phone = newPhone(person.number)
    phone.launch()
    phone.open('/pages/chat/deputies/index?view=stations')
    await phone.type('运河社区', '找家站室')
    await eventually(async () => !phone.screen().includes('榴园街道'))
    await phone.tap('运河社区代表联络站')
    await phone.sees('接待安排')
    await phone.tap('点这里打电话')
    expect(phone.events.called).toEqual([expect.stringMatching(/^\d{7,12}$/)])
    await phone.tap('给家站室留言')
    const words = `社区门口的人行道破了，轮椅过不去（${person.number}）。`
    await phone.type(words, '想说什么')
    await phone.tap('发送')
    await verify(phone, person)
    await phone.sees(words)
    await phone.sees('对方答复了，让微信提醒您？')
    expect(phone.events.subscribed).toEqual([])
    await phone.tap('微信告诉我')
    const me = await person.client()
    const allowed = async () =>
      ((await me.get('/me/notice-settings')).body.subjects as { subject: string; allowed: number }[]).find(
        ({ subject }) => subject === 'conversation',
      )?.allowed
    await eventually(async () => (await allowed()) === 1)
    expect(phone.events.subscribed).toHaveLength(1)
    for (const asked of phone.events.subscribed) expect(asked.length).toBeLessThanOrEqual(3)
    expect(phone.problems).toEqual([])
    phone.end()
  })

  it('提一件立法建议，写到一半退出去再回来，字都在', async () => {
    const person = newPerson()
    const phone = newPhone(person.number)
    phone.launch()
    await phone.tap('立法建议项目征集')
    await phone.tap('提一件立法建议')
    const title = `关于规范老旧小区加装电梯的立法建议（${person.number}）`
    await phone.type(title, '建议名称')
    phone.back()
    await phone.tap('提一件立法建议')
    await phone.type('楼里老人多，上下楼难，各家意见不一致，现在没有统一的办法来协商。', '为什么要立法（必要性）')
    await phone.type('规定协商的办法、费用怎么分担、谁来管理和维护。', '建议规定的主要内容')
    await phone.tap('提交')
    await verify(phone, person)
    await phone.sees(title)
    expect(phone.route()).toBe('pages-proposals/proposal/index')
    const mine = (await (await person.client()).get('/me/proposals')).body.items
    expect(mine).toMatchObject([{ title }])
    expect(phone.problems).toEqual([])
    phone.end()
  })
}
