import { closeBrowser, DESK } from '../support/browser'
import { newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'
import { people, visitAs } from '../support/visit'

afterAll(closeBrowser)

const EACH = 50

describe('很长的列表', () => {
  it('滚到哪里都只画眼前的一段，没有空白，打开的那一条一直在', async () => {
    const draftId = await openDraft(await signIn('demo-staff'))
    for (const who of [1, 2, 3]) {
      const resident = await newResident()
      for (let n = 0; n < EACH; n++) {
        const text = `第${who}人第${n}条意见：建议把开放时间写得更清楚。`
        expect(
          (await resident.post(`/drafts/${draftId}/opinions`, { article: '第四条', kind: 'modify', text })).status,
        ).toBe(201)
      }
    }
    const { page, complaints, close } = await visitAs(people.staff, `/pages-staff/queue/index?id=${draftId}`, DESK)
    await page.locator('.queue__line').first().waitFor()
    await page.mouse.move(200, 500)
    await page.mouse.click(200, 500)
    const parts = page.locator('.infinite-list__part')
    await eventually(async () => {
      await page.mouse.wheel(0, 4_000)
      return (await parts.count()) === Math.ceil((3 * EACH) / 20)
    })
    const drawn = () => page.locator('.queue__line').count()
    await eventually(async () => (await drawn()) < 3 * EACH - 40)
    const blank = () =>
      parts.evaluateAll(
        (all, height) =>
          all.filter((part) => {
            const { top, bottom } = part.getBoundingClientRect()
            return bottom > 0 && top < height && part.children.length === 0
          }).length,
        DESK.height,
      )
    for (const by of [-3_000, 1_500, -6_000]) {
      await page.mouse.wheel(0, by)
      await eventually(async () => (await blank()) === 0)
    }
    // The next one comes into sight from wherever the list was scrolled to.
    await page.keyboard.press('j')
    await eventually(async () => (await page.locator('.opinion-card.is-current').count()) > 0)
    expect(complaints()).toEqual([])
    await close()
  }, 120_000)
})
