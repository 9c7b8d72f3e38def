import { closeBrowser, DESK } from '../support/browser'
import { client, signIn } from '../support/client'
import { makeOverdue } from '../support/overdue'
import { people, visitAs } from '../support/visit'

afterAll(closeBrowser)

const RESIDENT = '周建平'

describe('一件事从催办到办结，从代表建议到公开', () => {
  it('催一催、转办、办结、评价，建议交办、答复、不满意再办、公开，各方看得到', async () => {
    const topic = `路灯不亮${Date.now()}`
    const me = await signIn('demo-resident-2')
    const deputyId = (await client().get(`/deputies?q=${encodeURIComponent(people.deputy)}`)).body.items[0].id
    const { id } = (await me.post('/conversations', { deputyId, text: '和平路一段路灯不亮两个月了', topic })).body
    await makeOverdue(me, id)

    const resident = await visitAs(RESIDENT, `/pages/chat/conversation/index?id=${id}`)
    await resident.page.getByRole('button', { name: '催一催' }).click()
    await resident.page.getByText('答复期限已过，群众催办了一次。').waitFor()

    const deputy = await visitAs(people.deputy, `/pages-deputy/conversation/index?id=${id}`)
    await deputy.page.getByText('答复期限已过，群众催办了一次。').waitFor()
    await deputy.page.getByRole('textbox', { name: '写消息' }).fill('抱歉让您久等，我今天就转 12345。')
    await deputy.page.getByRole('button', { name: '发送' }).click()
    await resident.page.getByText('抱歉让您久等，我今天就转 12345。').waitFor()

    await deputy.page.getByRole('button', { name: '更多', exact: true }).click()
    await deputy.page.getByRole('button', { name: '转交办理' }).click()
    await deputy.page.getByRole('textbox', { name: '需要办理的事项' }).fill('和平路一段路灯不亮，请检修。')
    await deputy.page.getByRole('button', { name: '确认转交' }).click()
    await deputy.page
      .getByText(/转交12345.*编号/)
      .first()
      .waitFor()
    await resident.page.reload()
    await resident.page
      .getByText(/转交12345.*编号/)
      .first()
      .waitFor()

    const office = await visitAs(people.office, '/pages-staff/handovers/index', DESK)
    await office.page
      .getByText('和平路一段路灯不亮，请检修。')
      .locator('xpath=ancestor::*[.//*[@role="button" or self::button]][1]')
      .getByRole('button', { name: /登记 .* 的答复或退回/ })
      .first()
      .click()
    await office.page.getByRole('textbox', { name: '答复内容' }).fill('已更换灯具 6 盏，今晚恢复照明。')
    await office.page.getByRole('button', { name: '登记答复' }).click()
    await resident.page.reload()
    await resident.page
      .getByText(/已更换灯具 6 盏/)
      .first()
      .waitFor()

    await deputy.page.reload()
    await deputy.page.getByRole('button', { name: '更多', exact: true }).click()
    await deputy.page.getByRole('button', { name: '形成代表建议' }).click()
    await deputy.page.getByRole('textbox', { name: '案由' }).fill('路灯损坏后长期无人检修。')
    await deputy.page.getByRole('textbox', { name: '案据' }).fill('两个月内同一路段三次断电。')
    await deputy.page.getByRole('textbox', { name: '建议', exact: true }).fill('建立路灯巡查制度。')
    await deputy.page.getByRole('button', { name: '提交建议' }).click()
    await deputy.page.getByText('待审查').waitFor()

    const title = `关于${topic}的建议`
    await office.page.goto(new URL('/pages-deputy/suggestions/index', office.page.url()).href)
    await office.page.getByText(title).click()
    await office.page.getByRole('textbox', { name: '主办单位' }).fill('演示市城市管理局')
    await office.page.getByRole('button', { name: '交办' }).last().click()
    await office.page.getByText('主办：演示市城市管理局').waitFor()

    const unit = await visitAs('市住建局经办', '/pages-staff/handovers/index', DESK)
    await unit.page.goto(new URL('/pages-deputy/suggestions/index', unit.page.url()).href)
    const answer = async (words: string): Promise<void> => {
      await unit.page.getByText(title).locator('visible=true').click()
      await unit.page.getByRole('textbox', { name: '答复' }).fill(words)
      await unit.page.getByRole('button', { name: '答复代表' }).click()
      await unit.page.getByText(words).waitFor()
      await unit.page.goto(new URL('/pages-deputy/suggestions/index', unit.page.url()).href)
    }
    await answer('正在研究。')
    await deputy.page.reload()
    await deputy.page.getByRole('button', { name: '不满意' }).click()
    await deputy.page.getByRole('textbox', { name: '说明' }).fill('没有具体措施。')
    await deputy.page.getByRole('button', { name: '提交', exact: true }).click()
    await deputy.page.getByText('代表意见：不满意。没有具体措施。').waitFor()
    await answer('已建立每周巡查制度，损坏三日内修复。')
    await deputy.page.reload()
    await deputy.page.getByRole('button', { name: '满意', exact: true }).click()
    await deputy.page.getByRole('button', { name: '提交', exact: true }).click()
    await deputy.page.getByText('代表意见：满意').waitFor()
    await office.page.reload()
    await office.page.getByRole('button', { name: '审查后向社会公开' }).click()
    await office.page.getByText('已公开').first().waitFor()

    await resident.page.reload()
    await resident.page.getByRole('button', { name: /由此形成的代表建议/ }).click()
    await resident.page.getByText('已建立每周巡查制度，损坏三日内修复。', { exact: true }).waitFor()
    await resident.page.getByText('代表意见：不满意。没有具体措施。').waitFor()

    const letter = new URL(`/pages-deputy/conversation/index?id=${id}`, deputy.page.url()).href
    await deputy.page.goto(letter)
    await deputy.page.getByRole('button', { name: '办结' }).click()
    await deputy.page.getByRole('button', { name: '形成代表建议' }).click()
    await deputy.page.getByRole('textbox', { name: '办理情况' }).fill('路灯已修好，巡查制度已建立。')
    await deputy.page.getByRole('button', { name: '确认办结' }).click()
    await deputy.page.getByText('结束：形成代表建议').waitFor()

    await resident.page.goto(new URL(`/pages/chat/conversation/index?id=${id}`, resident.page.url()).href)
    await resident.page.getByText('结束：形成代表建议').waitFor()
    const comment = resident.page.getByRole('textbox', { name: '想说的话' })
    await comment.fill('修好了，谢谢代表。')
    // Whatever was typed is there after the page was left.
    await resident.page.reload()
    expect(await comment.inputValue()).toBe('修好了，谢谢代表。')
    await resident.page.getByRole('button', { name: '5 星' }).click()
    await resident.page.getByRole('button', { name: '回答了', exact: true }).click()
    await resident.page.getByRole('button', { name: '提交评价' }).click()
    await resident.page.getByText('评价：5 星，回答了我的问题。修好了，谢谢代表。').waitFor()
    await deputy.page.reload()
    await deputy.page.getByText('评价：5 星，回答了我的问题。修好了，谢谢代表。').waitFor()

    // Whoever follows a link without having signed in is asked to: the first question is answered 401.
    const unasked = (words: string) => !/status of 401/.test(words)
    for (const person of [resident, deputy]) expect(person.complaints().filter(unasked)).toEqual([])
    for (const person of [resident, deputy, office, unit]) await person.close()
  }, 300_000)
})
