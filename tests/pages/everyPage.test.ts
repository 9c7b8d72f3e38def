import type { Page } from 'playwright-core'
import { closeBrowser, newWindow } from '../support/browser'
import { client, webUrl } from '../support/client'
import { everyPage, type Role, routes } from '../support/everyPage'
import { englishOn, faultsOf, type Look, wear, widerThan } from '../support/lookAt'

afterAll(closeBrowser)

/** Signed in as the app keeps it, in a window that never needs the sign-in page. */
const enter = async (code: string, viewport: { width: number; height: number }) => {
  const person = await newWindow(viewport)
  const { body: session } = await client().post('/sessions', { code })
  await person.page.goto(`${webUrl()}/config.json`)
  const kept = JSON.stringify(JSON.stringify({ data: { ...session, code } }))
  await person.page.evaluate(`localStorage.setItem('session', ${kept})`)
  return person
}

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(webUrl() + path)
  await page.waitForLoadState('networkidle')
  await page.waitForSelector('.skeleton', { state: 'detached' })
}

/** Every rule once; what a theme or a size can change, in the others. */
const LOOKS: [Look, rules?: string[]][] = [
  ['浅色'],
  ['长辈版', ['color-contrast']],
  ['深色', ['color-contrast']],
  ['高对比', ['color-contrast']],
]

/** 320 is the narrowest phone; 640 is a PC of 1280 at 200 %. */
const WIDTHS: [Look, width: number, height: number][] = [
  ['浅色', 320, 568],
  ['浅色', 640, 400],
  ['长辈版', 320, 568],
  ['特大字', 320, 568],
]

const look = async (page: Page, viewport: { width: number; height: number }): Promise<string[]> => {
  const found: string[] = []
  for (const [name, rules] of LOOKS) {
    await wear(page, name)
    found.push(...(await faultsOf(page, rules)).map((fault) => `${name}：${fault}`))
  }
  for (const [name, width, height] of WIDTHS) {
    await wear(page, name)
    found.push(...(await widerThan(page, width, height)).map((what) => `${name}：${width} 像素宽横向滚动 ${what}`))
  }
  await page.setViewportSize(viewport)
  await wear(page, '浅色')
  return [...found, ...(await englishOn(page)).map((word) => `英文：${word}`)]
}

const visit = async (role: Role): Promise<string[]> => {
  const viewport = role.code === 'demo-admin' ? { width: 1280, height: 800 } : { width: 390, height: 844 }
  const { page, complaints, close } = await enter(role.code, viewport)
  const found: string[] = []
  for (const [name, path] of role.pages) {
    await open(page, path)
    found.push(...(await look(page, viewport)).map((fault) => `${role.name} ${name}：${fault}`))
  }
  found.push(...complaints().filter((words) => !/status of 404/.test(words)))
  await close()
  return found
}

describe('每一页，每一种外观', () => {
  let roles: Role[]
  beforeAll(async () => {
    roles = await everyPage()
  })

  it('组件陈列：每个组件的每种状态，六种外观并排，axe 没有发现问题，窄屏不横向滚动', async () => {
    const { page, complaints, close } = await newWindow({ width: 1280, height: 800 })
    await page.goto(`${webUrl()}/pages-gallery/index/index`)
    await page.waitForLoadState('networkidle')
    // The same landmarks stand there once for each look.
    expect((await faultsOf(page)).filter((fault) => !fault.includes('landmark-unique'))).toEqual([])
    expect(await widerThan(page, 320, 568)).toEqual([])
    // One of them breaks on purpose, to show what a broken page looks like.
    expect(complaints().filter((words) => !/for the gallery|error occurred in/.test(words))).toEqual([])
    await close()
  }, 120_000)

  it('没有漏掉哪一页', () => {
    const visited = new Set(roles.flatMap(({ pages }) => pages.map(([name]) => name)))
    expect([...visited].sort()).toEqual(Object.keys(routes).sort())
  })

  it.each(['群众', '代表', '家站室', '工作人员'])(
    '%s：axe 没有发现问题，窄屏和放大到 200%% 不横向滚动，屏幕上没有英文',
    async (name) => {
      const role = roles.find((one) => one.name === name)
      expect(role && (await visit(role))).toEqual([])
    },
    400_000,
  )
})
