import { closeBrowser, DESK } from '../support/browser'
import { newResident, signIn, webUrl } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'
import { people, visitAs } from '../support/visit'

afterAll(closeBrowser)

const say = async (draftId: string, text: string, article = '第四条'): Promise<string> => {
  const author = await newResident()
  const { status, body } = await author.post(`/drafts/${draftId}/opinions`, { article, kind: 'modify', text })
  expect(status).toBe(201)
  return body.id
}

describe('工作台', () => {
  it('相同意见：分错的一条在“全部”里找得到，再合并回去；重新归并后不变', async () => {
    const draftId = await openDraft()
    const same = '建议公园夜间开放时间延长到二十三时，方便下夜班的群众。'
    for (const text of [same, `您好！${same}`, `我叫李建国，${same}`]) await say(draftId, text)
    const { page, complaints, close } = await visitAs(people.staff, `/pages-staff/clusters/index?id=${draftId}`, DESK)
    await page.getByRole('button', { name: '归并相同意见' }).click()
    await page.getByText('3 条', { exact: true }).waitFor()
    await page.getByRole('button', { name: '查看每一条' }).click()
    await page.getByRole('button', { name: /^我叫李建国/ }).click()
    await page.getByRole('button', { name: '把所选 1 条另分一组' }).click()
    await page.getByText('2 条', { exact: true }).waitFor()

    await page.getByRole('button', { name: '全部', exact: true }).click()
    await page.getByText('1 条', { exact: true }).waitFor()
    for (const words of [/我叫李建国/, /建议公园夜间/])
      await page
        .getByRole('button', { name: new RegExp(`^选择以合并：.*${words.source}`) })
        .first()
        .click()
    await page.getByRole('button', { name: '合并所选 2 组' }).click()
    await page.getByText('3 条', { exact: true }).waitFor()

    await page.getByRole('button', { name: '全部重新归并' }).click()
    await page.getByText('已完成').waitFor()
    await page.getByText('人工调整').waitFor()
    await page.getByText('3 条', { exact: true }).waitFor()
    expect(complaints()).toEqual([])
    await close()
  })

  it('征询部门意见：部门收到通知、答复，提问的人从通知回到这条意见', async () => {
    const draftId = await openDraft()
    const id = await say(draftId, '烟花燃放区域建议由城管部门统一划定并公布。', '第五条')
    const question = `统一划定是否可行（${id.slice(-4)}）？`
    const staff = await visitAs(people.staff, `/pages-staff/queue/index?id=${draftId}`, DESK)
    await staff.page.getByRole('button', { name: '征询部门意见' }).click()
    await staff.page.getByRole('combobox', { name: '问哪个部门' }).selectOption({ label: '市住建局经办' })
    await staff.page.getByRole('textbox', { name: '想问的事' }).fill(question)
    await staff.page.getByLabel('答复期限').fill('2099-12-31')
    await staff.page.getByRole('button', { name: '发出征询' }).click()
    await staff.page.getByText('还没有答复').waitFor()

    const told = async (code: string, words: string) =>
      eventually(async () => {
        const { items } = (await (await signIn(code)).get('/me/notifications?limit=50')).body
        return items.some(
          ({ text, opinionId }: { text: string; opinionId?: string }) => opinionId === id && text.includes(words),
        )
      })
    await told('demo-department', question)
    const department = await visitAs('市住建局经办', '/pages/notifications/index', DESK)
    await department.page.getByText(question).click()
    await department.page.locator(`#advice-${id}`).fill('可行，建议授权我局划定。')
    await department.page
      .locator('.card')
      .filter({ has: department.page.locator(`#advice-${id}`) })
      .getByRole('button', { name: '提交答复' })
      .click()
    await department.page.getByRole('button', { name: '修改答复' }).first().waitFor()

    await told('demo-staff', '答复')
    await staff.page.goto(`${webUrl()}/pages/notifications/index`)
    await staff.page.getByText('市住建局经办已经作出对一条意见的答复').first().click()
    await staff.page.getByText('答：可行，建议授权我局划定。').waitFor()
    expect(staff.complaints()).toEqual([])
    await staff.close()
    await department.close()
  })

  it('立法进程填了一半：刷新之后还在，可以放弃', async () => {
    const draftId = await openDraft()
    const { page, close } = await visitAs(people.staff, `/pages-staff/stages/index?id=${draftId}`, DESK)
    const before = await page.getByRole('textbox', { name: '说明' }).count()
    await page.getByRole('button', { name: '添加阶段' }).click()
    await page.getByRole('textbox', { name: '说明' }).last().fill('常委会初次审议。')
    await page.reload()
    await eventually(async () => (await page.getByRole('textbox', { name: '说明' }).count()) === before + 1)
    expect(await page.getByRole('textbox', { name: '说明' }).last().inputValue()).toBe('常委会初次审议。')
    await page.getByRole('button', { name: '放弃改动' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: '放弃' }).click()
    await eventually(async () => (await page.getByRole('textbox', { name: '说明' }).count()) === before)
    await close()
  })

  it('审计日志：按人、按日期查，刷新后条件还在', async () => {
    await openDraft()
    const { page, close } = await visitAs(people.admin, '/pages-staff/audit/index', DESK)
    await page.getByRole('combobox', { name: '人员' }).selectOption({ label: '赵文静' })
    await page.getByRole('combobox', { name: '对象' }).selectOption('draft')
    await page.getByRole('combobox', { name: '时间' }).selectOption('7')
    await page.getByText('更改法规草案').first().waitFor()
    await page.reload()
    await page.getByText('更改法规草案').first().waitFor()
    expect(await page.getByRole('combobox', { name: '人员' }).locator('option:checked').textContent()).toBe('赵文静')
    expect(new URL(page.url()).searchParams.get('kind')).toBe('draft')
    await close()
  })
})
