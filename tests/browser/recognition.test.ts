import { closeBrowser, DESK } from '../support/browser'
import { signIn } from '../support/client'
import { people, visitAs } from '../support/visit'

afterAll(closeBrowser)

const text = `云泽市夜间经济促进条例（草案）
第一章　总则
第一条　为了促进夜间经济发展，制定本条例。
第二条　本市行政区域内的夜间经济活动，适用本条例。第三条　市人民政府应当加强领导。
第四条　夜间经营时间由区人民政府确定。
第五条　本条例自2027年1月1日起施行。
附件：夜间经济集聚区名录
滨河路片区`

const newDraft = async (): Promise<string> => {
  const staff = await signIn('demo-staff')
  return (await staff.post('/drafts', { title: '云泽市夜间经济促进条例（草案）' })).body.id
}

it('工作人员更正识别结果：拆开一条、补上标题，疑点随之消失，撤销又回来，保存的就是看到的', async () => {
  const draftId = await newDraft()
  const { page, complaints, close } = await visitAs(people.staff, `/pages-staff/import/index?id=${draftId}`, DESK)
  await page.getByRole('textbox', { name: '草案文本' }).fill(text)
  await page.getByRole('button', { name: '看看识别结果' }).click()
  await page.getByRole('heading', { name: '识别出 4 条' }).waitFor()
  await page.getByText('夜间经济集聚区名录').waitFor()
  const doubt = page.getByRole('button', { name: /缺少第三条.*看看这一处/ })
  await doubt.waitFor()

  await page.getByRole('button', { name: '更正第二条' }).click()
  const words = page.getByRole('dialog').getByRole('textbox', { name: '文字' })
  await words.fill((await words.inputValue()).replace('第三条', '\n第三条'))
  await page.getByRole('button', { name: /^第三条\s+市人民政府/ }).click()
  await page.getByRole('button', { name: '从第 2 行起拆为第三条' }).click()
  await page.getByText('没有发现疑点').waitFor()

  await page.getByRole('button', { name: '撤销上一步' }).click()
  await doubt.waitFor()
  await page.getByRole('button', { name: '更正第二条' }).click()
  await words.fill((await words.inputValue()).replace('第三条', '\n第三条'))
  await page.getByRole('button', { name: /^第三条\s+市人民政府/ }).click()
  await page.getByRole('button', { name: '从第 2 行起拆为第三条' }).click()

  await page.getByRole('button', { name: '在第四条前面加标题' }).click()
  await page.getByRole('textbox', { name: '标题' }).fill('第二章 管理')
  await page.getByRole('button', { name: '加上' }).click()
  await page.getByRole('button', { name: '保存为第 1 稿' }).click()
  await page.getByText('第 1 稿').first().waitFor()

  const { body } = await (await signIn('demo-staff')).get(`/drafts/${draftId}/versions/1`)
  expect(body.articles.map(({ label, path }: { label: string; path: string[] }) => [label, ...path])).toEqual([
    ['第一条', '第一章 总则'],
    ['第二条', '第一章 总则'],
    ['第三条', '第一章 总则'],
    ['第四条', '第二章 管理'],
    ['第五条', '第二章 管理'],
  ])
  expect(body.articles[2].text).toBe('市人民政府应当加强领导。')
  expect(complaints()).toEqual([])
  await close()
})

it('从 Word 粘贴对照表，条文取自修改后的一栏', async () => {
  const draftId = await newDraft()
  const { page, close } = await visitAs(people.staff, `/pages-staff/import/index?id=${draftId}`, DESK)
  await page.getByRole('textbox', { name: '草案文本' }).waitFor()
  await page.evaluate(`(() => {
    const copied = new DataTransfer()
    const row = (...cells) => '<tr>' + cells.map((cell) => '<td>' + cell + '</td>').join('') + '</tr>'
    copied.setData('text/html', '<p>云泽市条例</p><table>' + row('修改前', '修改后') + row('第一条　旧。', '第一条　新。') + row('第二条　旧二。', '第二条　新二。') + '</table>')
    copied.setData('text/plain', '第一条')
    const pasted = new ClipboardEvent('paste', { clipboardData: copied, bubbles: true, cancelable: true })
    document.querySelector('#import-text').dispatchEvent(pasted)
  })()`)
  await page.getByRole('heading', { name: '识别出 2 条' }).waitFor()
  await page.getByText('新二。').waitFor()
  await page.getByText('这是一张对照表').first().waitFor()
  await close()
})
