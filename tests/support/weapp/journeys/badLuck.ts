import { type Client, signIn } from '../../client'
import { openDraft } from '../../drafts'
import { eventually } from '../../eventually'
import { articlePage, newPerson, newPhone, verify } from '../build'

const writePage = (draftId: string): string =>
  `/pages/opinions/write/index?draftId=${draftId}&article=${encodeURIComponent('第四条')}`

/** What arrived, whole: a list shows the beginning of a long one. */
const textsOf = async (me: Client): Promise<string[]> =>
  Promise.all(
    (await me.get('/me/opinions')).body.items.map(
      async ({ id }: { id: string }) => (await me.get(`/opinions/${id}`)).body.text,
    ),
  )

/** Someone whose number is verified, so that an opinion only needs a network. */
const readyPhone = async () => {
  const person = newPerson()
  const phone = newPhone(person.number)
  phone.launch()
  phone.open('/pages/accounts/index')
  await phone.tap('验证手机号')
  await verify(phone, person)
  await phone.sees('手机 137')
  return { person, phone }
}

/** No network, a full phone, a wrong clock, an old link: nothing typed is lost, and the page says a sentence. */
export const badLuckJourneys = (): void => {
  it('没有网络时写好，关掉小程序，有了网络再打开就自动提交，只提交一次', async () => {
    const draftId = await openDraft()
    const { person, phone } = await readyPhone()
    phone.open(writePage(draftId))
    await phone.sees('意见内容')
    phone.network(false)
    const words = `村里信号不好，先写下来：建议增加照明（${person.number}）。`
    await phone.type(words, '意见内容')
    await phone.tap('先存好，有网自动提交')
    await phone.sees('已写好，等网络恢复后自动提交')
    phone.end()

    const again = newPhone(person.number, { storage: phone.storage })
    again.launch()
    const me = await person.client()
    await eventually(async () => (await textsOf(me)).length === 1, { within: 20_000 })
    again.open('/pages/opinions/mine/index')
    await again.sees('已提交')
    await again.tap('看回执')
    await again.sees('意见已收到')
    expect(await textsOf(me)).toEqual([words])
    expect([...phone.problems, ...again.problems]).toEqual([])
    again.end()
  })

  it('截止之后才有网络：说明原因，内容留在手机上，能复制，能找代表', async () => {
    const staff = await signIn('demo-staff')
    const draftId = await openDraft(staff)
    const { person, phone } = await readyPhone()
    const closesAt = Date.now() + 8_000
    await staff.put(`/drafts/${draftId}/consultation`, {
      opensAt: new Date(closesAt - 86_400_000).toISOString(),
      closesAt: new Date(closesAt).toISOString(),
      reason: '测试',
    })
    phone.open(writePage(draftId))
    await phone.sees('意见内容')
    phone.network(false)
    const words = `建议冬天晚一点开门，早上太黑（${person.number}）。`
    await phone.type(words, '意见内容')
    await phone.tap('先存好，有网自动提交')
    await phone.sees('已写好')
    await eventually(() => Date.now() > closesAt + 500)
    phone.network(true)
    await phone.sees('没有提交成功')
    await phone.sees('内容还在手机上')
    await phone.tap('复制文字')
    await eventually(async () => phone.events.copied.includes(words))
    await phone.tap('找代表聊聊')
    await phone.sees('陈玉兰')
    expect(await textsOf(await person.client())).toEqual([])
    expect(phone.problems).toEqual([])
    phone.end()
  })

  it('手机存储满了：如实说没有存下来，照样能提交', async () => {
    const draftId = await openDraft()
    const { person, phone } = await readyPhone()
    phone.open(writePage(draftId))
    await phone.sees('意见内容')
    phone.fillStorage()
    const words = `存储满了也要说：建议多设座椅（${person.number}）。`
    await phone.type(words, '意见内容')
    await phone.sees('手机存储空间不足')
    await phone.tap('提交意见')
    await phone.sees('意见已收到')
    expect(await textsOf(await person.client())).toEqual([words])
    expect(phone.problems).toEqual([])
    phone.end()
  })

  it('存储满了，网络也没有：不说存好了，字还在原处，有了网络照样提交', async () => {
    const draftId = await openDraft()
    const { person, phone } = await readyPhone()
    phone.open(writePage(draftId))
    await phone.sees('意见内容')
    phone.fillStorage()
    phone.network(false)
    const words = `什么都不顺也要说：建议加装扶手（${person.number}）。`
    await phone.type(words, '意见内容')
    await phone.tap('先存好，有网自动提交')
    await phone.sees('现在连不上服务')
    expect(phone.route()).toBe('pages/opinions/write/index')
    phone.network(true)
    await phone.tap('提交意见')
    await phone.sees('意见已收到')
    expect(await textsOf(await person.client())).toEqual([words])
    expect(phone.problems).toEqual([])
    phone.end()
  })

  it.each([-90, 90])('手机的日期差了 %d 天，照样读、照样提交，时间以服务器为准', async (days) => {
    const draftId = await openDraft()
    const person = newPerson()
    const phone = newPhone(person.number, { clockOff: days * 86_400_000 })
    phone.launch()
    // How much time is left is told by the server's clock.
    await phone.sees('还剩')
    phone.open(writePage(draftId))
    await phone.type(`手机时间不对也能提：建议延长开放（${person.number}）。`, '意见内容')
    await phone.tap('提交意见')
    await verify(phone, person)
    await phone.sees('意见已收到')
    const [mine] = (await (await person.client()).get('/me/opinions')).body.items
    expect(Math.abs(Date.now() - Date.parse(mine.createdAt))).toBeLessThan(120_000)
    expect(phone.problems).toEqual([])
    phone.end()
  })

  it('草案下线后，旧链接、旧分享打开是一句话和一条出路', async () => {
    const staff = await signIn('demo-staff')
    const draftId = await openDraft(staff)
    expect((await staff.delete(`/drafts/${draftId}/publication`, { reason: '文本有误' })).status).toBeLessThan(300)
    const phone = newPhone(newPerson().number)
    phone.launch()
    for (const page of [`/pages/drafts/detail/index?id=${draftId}`, articlePage(draftId), writePage(draftId)]) {
      phone.open(page)
      await phone.sees('可能已经下线')
    }
    await phone.tap('看看其他草案')
    await eventually(async () => phone.route() === 'pages/drafts/index')
    expect(phone.problems).toEqual([])
    phone.end()
  })

  it('表情、从右往左的文字、两千字、从文档粘来的文字，一个字不少', async () => {
    const draftId = await openDraft()
    const { person, phone } = await readyPhone()
    const me = await person.client()
    const written = [
      `👨‍👩‍👧 公园要有母婴室 🚼（${person.number}）`,
      `مرحبا 建议标牌加上外文说明（${person.number}）`,
      `一、增加座椅；\v二、延长开放。（${person.number}）`,
      `建议：\n1.\t增加座椅；\n2.\t“夜间”照明——到二十二时。\u00a0（${person.number}）`,
      `建${'议'.repeat(1_990)}${person.number}`,
    ]
    for (const [at, words] of written.entries()) {
      phone.open(writePage(draftId))
      await phone.type(words, '意见内容')
      await phone.tap('提交意见')
      await phone.sees('意见已收到')
      await eventually(async () => (await textsOf(me)).length === at + 1)
    }
    // A line break within a paragraph, as Word copies it, is a line break.
    const kept = written.map((words) => words.replace('\v', '\n'))
    expect((await textsOf(me)).sort()).toEqual(kept.sort())
    phone.open(writePage(draftId))
    await phone.type(`${'太长了'.repeat(670)}`, '意见内容')
    await phone.tap('提交意见')
    await phone.sees('超出 10 字')
    expect(phone.problems).toEqual([])
    phone.end()
  })
}
