import iconv from 'iconv-lite'
import { closeBrowser, DESK, newWindow, PHONE } from '../support/browser'
import { client, newResident, signIn, webUrl } from '../support/client'
import { openDraft, regulation } from '../support/drafts'
import { eventually } from '../support/eventually'
import { people, visitAs } from '../support/visit'

afterAll(closeBrowser)

const opinion = (text: string, more: object = {}) => ({ article: '第四条', kind: 'modify', text, ...more })
const shorter = { suggestedText: '城市公园应当每日五时至二十二时免费开放。\n确需临时闭园的，应当提前三日公告。' }

/** One resident's opinion, already sent; what became of it is asked of the resident's own view. */
const said = async (draftId: string, text: string, more: object = {}) => {
  const author = await newResident()
  const { status, body } = await author.post(`/drafts/${draftId}/opinions`, opinion(text, more))
  expect(status).toBe(201)
  return { id: body.id as string, now: async () => (await author.get(`/opinions/${body.id}`)).body }
}

/** The person's own phone, verified under the privacy policy in force. */
const bindPhone = async (code: string, phone: string): Promise<void> => {
  const person = await signIn(code)
  const consent = (await person.get('/privacy')).body.version
  const { status } = await person.post('/me/phone', { code: `demo-phone-${phone}`, consent })
  expect(status).toBeLessThan(300)
}

const queue = (draftId: string, more = '') => `/pages-staff/queue/index?id=${draftId}${more}`

describe('工作人员', () => {
  it('新建草案，粘贴文本，看过识别结果后保存，开始征求意见', async () => {
    const { page, complaints, close } = await visitAs(people.staff, '/pages-staff/home/index', DESK)
    await page.getByRole('button', { name: '新建草案' }).first().click()
    await page.getByRole('textbox', { name: '草案名称' }).fill('演示市城市公园管理条例（草案）')
    await page.getByRole('button', { name: '建立草案' }).click()

    await page.getByRole('textbox', { name: '草案文本' }).fill(regulation)
    await page.getByRole('button', { name: '看看识别结果' }).click()
    await page.getByRole('heading', { name: '识别出 7 条' }).waitFor()
    await page.getByText('损毁花草树木').waitFor()
    await page.getByRole('button', { name: '保存为第 1 稿' }).click()

    await page.getByRole('button', { name: '安排征求意见' }).first().click()
    await page.getByRole('button', { name: '开始征求意见', exact: true }).click()
    await page.getByText('征求意见中', { exact: true }).locator('visible=true').first().waitFor()

    const draftId = new URL(page.url()).searchParams.get('id')
    const draft = await eventually(async () => {
      const { body } = await client().get(`/drafts/${draftId}`)
      return body.status === 'consulting' && body
    })
    expect(draft).toMatchObject({ published: true, version: 1 })
    expect(complaints()).toEqual([])
    await close()
  })

  it('不离开键盘，对照条文逐条处理意见；通知之前按 U 撤销', async () => {
    const draftId = await openDraft()
    const first = await said(draftId, '公园六时才开门太晚，建议提前到五时。', shorter)
    const { page, complaints, close } = await visitAs(people.staff, queue(draftId), DESK)

    await page.getByRole('region', { name: '条文与意见' }).getByText('对第四条的修改建议').waitFor()
    await page.keyboard.press('1')
    await page.keyboard.type('您的意见已采纳，开放时间将提前。')
    await page.keyboard.press('Control+Enter')
    await page.getByText('已处理：采纳').waitFor()
    expect((await first.now()).status).toBe('reviewing')

    await page.keyboard.press('Escape')
    await page.keyboard.press('u')
    await page.getByText('已撤销，恢复到处理之前').waitFor()
    expect((await first.now()).status).toBe('submitted')

    await page.getByRole('button', { name: '马上通知' }).click()
    await page.keyboard.press('1')
    await page.keyboard.type('您的意见已采纳，开放时间将提前。')
    await page.keyboard.press('Control+Enter')
    await eventually(async () => (await first.now()).status === 'decided', { what: 'the author sees it' })
    expect((await first.now()).decision).toMatchObject({
      result: 'adopted',
      reply: '您的意见已采纳，开放时间将提前。',
    })
    expect(complaints()).toEqual([])
    await close()
  })

  it('筛选条件写在地址里，刷新后还在', async () => {
    const draftId = await openDraft()
    await said(draftId, '公园六时才开门太晚，建议提前到五时。')
    await said(draftId, '烟花爆竹不能一概禁止，春节期间应当放开。', { article: '第五条' })
    const { page, close } = await visitAs(people.staff, queue(draftId), DESK)

    const list = page.getByRole('region', { name: '意见列表' })
    await list.getByText('烟花爆竹').waitFor()
    await page.getByRole('combobox', { name: '条款' }).selectOption('第四条')
    await list.getByText('烟花爆竹').waitFor({ state: 'detached' })
    expect(new URL(page.url()).searchParams.get('article')).toBe('第四条')

    await page.reload()
    await list.getByText('公园六时').waitFor()
    expect(await page.getByRole('combobox', { name: '条款' }).inputValue()).toBe('第四条')
    expect(await list.getByText('烟花爆竹').count()).toBe(0)
    await close()
  })

  it('同事先处理了：看到是谁、何时处理的，自己写的答复还在', async () => {
    const draftId = await openDraft()
    const one = await said(draftId, '公园六时才开门太晚，建议提前到五时。')
    const { page, close } = await visitAs(people.staff, queue(draftId), DESK)
    await page.getByRole('button', { name: '未采纳' }).click()
    await page.getByRole('textbox', { name: '答复' }).fill('经研究，暂不作修改。')

    const colleague = await signIn('demo-admin')
    const decided = await colleague.put(`/opinions/${one.id}/decision`, { result: 'noted', reply: '留作参考。' })
    expect(decided.status).toBe(200)
    await page.getByRole('button', { name: '提交处理结果' }).click()

    await page
      .getByRole('alert')
      .getByText(/吴敏.*作出处理/)
      .waitFor()
    await page.getByRole('region', { name: '处理' }).getByText('留作参考。').waitFor()
    const { origins } = await page.context().storageState()
    const kept = origins
      .flatMap(({ localStorage }) => localStorage)
      .find(({ name }) => name === `draft:reply:${one.id}`)
    expect(kept?.value).toContain('暂不作修改')
    expect(await one.now()).toMatchObject({ decision: { result: 'noted' } })
    await close()
  })

  it('自动检查没有放行的意见，由人看过后放行', async () => {
    const draftId = await openDraft()
    const held = await said(draftId, '【复核】公园里应当允许大家发表不同看法。')
    const { page, close } = await visitAs(people.staff, queue(draftId, '&status=held'), DESK)
    await page.getByRole('button', { name: '审核通过' }).click()
    await eventually(async () => (await held.now()).status === 'submitted', { what: 'the opinion is let through' })
    await close()
  })

  it('修订处理结果，原结果留在历史中', async () => {
    const draftId = await openDraft()
    const one = await said(draftId, '公园六时才开门太晚，建议提前到五时。')
    const staff = await signIn('demo-staff')
    await staff.put(`/opinions/${one.id}/decision`, { result: 'not_adopted', reply: '暂不修改。' })
    const { page, close } = await visitAs(people.staff, `/pages-staff/opinion/index?id=${one.id}`, DESK)

    await page.getByRole('button', { name: '修订处理结果' }).click()
    await page.getByRole('button', { name: '部分采纳' }).click()
    await page.getByRole('textbox', { name: '答复' }).fill('经再次研究，采纳其中合理部分。')
    await page.getByRole('textbox', { name: '修订理由' }).fill('审议中提出了新的看法')
    await page.getByRole('button', { name: '提交修订' }).click()

    await page.getByText('以前的处理结果').waitFor()
    await page.getByText('暂不修改。').waitFor()
    expect(await one.now()).toMatchObject({ decision: { result: 'partially_adopted' } })
    await close()
  })

  it('核对数字：收到的与各状态之和一致', async () => {
    const draftId = await openDraft()
    await said(draftId, '公园六时才开门太晚，建议提前到五时。')
    const { page, close } = await visitAs(people.staff, `/pages-staff/figures/index?id=${draftId}`, DESK)
    await page.getByText('收到 1 条，与各状态之和一致').waitFor()
    await page.getByRole('button', { name: '1 待处理' }).click()
    await page.getByRole('region', { name: '意见列表' }).getByText('公园六时').waitFor()
    await close()
  })

  it('导出意见，下载做好的表格', async () => {
    const draftId = await openDraft()
    await said(draftId, '公园六时才开门太晚，建议提前到五时。')
    const { page, close } = await visitAs(people.staff, `/pages-staff/exports/index?id=${draftId}`, DESK)
    await page.getByRole('button', { name: '开始导出' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载', exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
    await close()
  })

  it('在手机上，一条意见一页', async () => {
    const draftId = await openDraft()
    const one = await said(draftId, '公园六时才开门太晚，建议提前到五时。')
    const { page, close } = await visitAs(people.staff, queue(draftId), PHONE)
    await page.getByRole('button', { name: /公园六时/ }).click()
    await page.getByRole('button', { name: '采纳', exact: true }).click()
    await page.getByRole('button', { name: /^您的意见已采纳/ }).click()
    await page.getByRole('button', { name: '马上通知' }).click()
    await page.getByRole('button', { name: '提交处理结果' }).click()
    await page.getByRole('region', { name: '意见列表' }).waitFor()
    expect(await one.now()).toMatchObject({ status: 'decided', decision: { result: 'adopted' } })
    await close()
  })
})

describe('法规经办与复核', () => {
  it('开启两步复核后，另一人复核通过，提交人才看到结果', async () => {
    const staff = await signIn('demo-staff')
    const draftId = await openDraft(staff)
    await staff.patch(`/drafts/${draftId}`, { twoStepReview: true })
    const one = await said(draftId, '公园六时才开门太晚，建议提前到五时。')
    const handler = await visitAs(people.staff, queue(draftId), DESK)
    await handler.page.getByRole('button', { name: '部分采纳' }).click()
    await handler.page.getByRole('textbox', { name: '答复' }).fill('采纳您意见中的合理部分。')
    await handler.page.getByRole('button', { name: '提交处理结果' }).click()
    await handler.page.getByText('已提交复核').waitFor()
    expect((await one.now()).decision).toBeUndefined()

    const reviewer = await visitAs(people.reviewer, queue(draftId, '&status=proposed'), DESK)
    await reviewer.page.getByRole('button', { name: '马上通知' }).click()
    await reviewer.page.getByRole('button', { name: '复核通过', exact: true }).click()
    await eventually(async () => (await one.now()).status === 'decided', { what: 'the author sees the result' })
    await handler.close()
    await reviewer.close()
  })

  it('上传旧编码的文本文件作为修改稿，公布采纳情况反馈', async () => {
    const draftId = await openDraft()
    await said(draftId, '公园六时才开门太晚，建议提前到五时。')
    const { page, complaints, close } = await visitAs(people.staff, `/pages-staff/import/index?id=${draftId}`, DESK)
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '选择文件' }).click()
    const file = { name: '修改稿.txt', mimeType: 'text/plain', buffer: iconv.encode(regulation, 'gb18030') }
    await (await chooser).setFiles(file)
    await page.getByRole('heading', { name: '识别出 7 条' }).waitFor()
    await page.getByRole('button', { name: '保存为第 2 稿' }).click()
    await page.getByText('第 2 稿 · 修改稿').waitFor()

    await page.getByRole('button', { name: '采纳情况反馈' }).click()
    await page.getByRole('button', { name: '按统计数字起草' }).click()
    await page.getByRole('button', { name: '公布反馈' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: '公布' }).click()
    await page.getByText('已公布的反馈').waitFor()
    const report = await eventually(async () => (await client().get(`/drafts/${draftId}/feedback`)).body)
    expect(report).toMatchObject({ figures: { received: 1 } })
    expect(complaints()).toEqual([])
    await close()
  })
})

describe('管理员', () => {
  it('添加人员，拿到只显示一次的邀请码', async () => {
    const { page, close } = await visitAs(people.admin, '/pages-staff/people/index', DESK)
    await page.getByRole('button', { name: '添加人员' }).first().click()
    await page.getByRole('textbox', { name: '姓名' }).fill('韩书瑶')
    await page.getByRole('textbox', { name: '手机号' }).fill(`139${String(Date.now()).slice(-8)}`)
    await page.getByRole('button', { name: '统计', exact: true }).click()
    await page.getByRole('button', { name: '生成邀请码' }).click()
    await page.getByText('请把邀请码交给韩书瑶').waitFor()
    await page.getByRole('button', { name: '已经记下' }).click()
    expect(await page.getByText('请把邀请码交给').count()).toBe(0)
    await close()
  })

  it('本人验证手机号后输入邀请码，身份生效', async () => {
    const admin = await signIn('demo-admin')
    const phone = `138${String(Date.now()).slice(-8)}`
    const prepared = await admin.post('/people', { name: '韩书瑶', phone, roles: ['statistics'] })
    const { page, close } = await newWindow()
    await page.goto(`${webUrl()}/pages-deputy/invitation/index`)
    await page.getByRole('button', { name: '去登录' }).click()
    const number = 1_000_000 + (Date.now() % 8_000_000)
    await bindPhone(`demo-resident-${number}`, phone)
    await page.getByRole('textbox', { name: '第几位新群众' }).fill(String(number))
    await page.getByRole('button', { name: '用新群众登录' }).click()

    await page.getByText('机关为您的手机号准备了“统计”身份').waitFor()
    await page.getByRole('textbox', { name: '邀请码' }).fill(prepared.body.invitation)
    await page.getByRole('button', { name: '确认身份' }).click()
    await eventually(async () => {
      const { body } = await (await signIn(`demo-resident-${number}`)).get('/me')
      return body.roles.includes('statistics')
    })
    await close()
  })

  it('没有权限的人看到一句话，而不是别人的资料', async () => {
    const { page, close } = await visitAs(people.staff, '/pages-staff/people/index', DESK)
    await page.getByText('您的账号没有这项权限').waitFor()
    await close()
  })
})
