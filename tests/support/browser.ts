import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let running: Promise<Browser> | undefined

/** The Chromium that npm brought, started once for a test file; close it in `afterAll`. */
export const browser = (): Promise<Browser> => {
  running ??= chromium
    .executablePath()
    .then((executablePath) =>
      playwright.launch({ executablePath, args: FLAGS, headless: true, chromiumSandbox: false }),
    )
  return running
}

export const closeBrowser = async (): Promise<void> => {
  const open = await running
  running = undefined
  await open?.close()
}

export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1440, height: 900 }

/** A person's own window, with what its console complained of: `expect(person.complaints()).toEqual([])`. */
export const newWindow = async (viewport = PHONE) => {
  const context: BrowserContext = await (await browser()).newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: viewport.width < 800,
  })
  const page: Page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, complaints: () => complaints, close: () => context.close() }
}
