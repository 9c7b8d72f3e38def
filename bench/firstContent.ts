import type { Page } from 'playwright-core'
import { closeBrowser, newWindow, PHONE } from '../tests/support/browser'
import { client, webUrl } from '../tests/support/client'

/**
 * `STACK_URL=http://127.0.0.1:3000 npx tsx bench/firstContent.ts`: an old phone on slow 4G (1.6 Mbit/s, 150 ms, a
 * processor four times slower) opens the web app of a running stack: when its first content and what it came for are
 * there, and how much it shifts. Limits to compare with: 2.5 s and 0.05.
 */
process.env.STACK_URL ??= 'http://127.0.0.1:3000'
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const RUNS = 3

type Figures = { painted: number; there: number; shifts: number }

const WATCH = `{
  window.shifts = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}`

const open = async (page: Page, path: string, words: string): Promise<Figures> => {
  await page.goto(webUrl() + path, { waitUntil: 'commit' })
  await page.getByText(words).first().waitFor()
  const there = await page.evaluate<number>('performance.now()')
  // Late pictures and answers may still push things about.
  await page.waitForLoadState('networkidle')
  const painted = await page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime`)
  return { painted, there, shifts: await page.evaluate<number>('window.shifts') }
}

const oldPhone = async () => {
  const { page, close } = await newWindow(PHONE)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(WATCH)
  return { page, close }
}

const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const row = (name: string, figures: Figures[]): void => {
  const of = (pick: (one: Figures) => number) => middle(figures.map(pick))
  console.log(
    `${name}: first content ${(of((one) => one.painted) / 1000).toFixed(2)} s, its text ${(of((one) => one.there) / 1000).toFixed(2)} s, shift ${of((one) => one.shifts).toFixed(3)}`,
  )
}

const draft = (await client().get('/drafts?status=consulting')).body.items[0]
const article = encodeURIComponent('第五条')
const pages: [name: string, path: string, words: string][] = [
  ['home', '/pages/home/index', draft.title],
  ['draft', `/pages/drafts/detail/index?id=${draft.id}`, '第一章'],
  ['article', `/pages/drafts/article/index?id=${draft.id}&article=${article}`, '对这一条提意见'],
]
for (const [name, path, words] of pages) {
  const [cold, again]: Figures[][] = [[], []]
  for (let run = 0; run < RUNS; run++) {
    const { page, close } = await oldPhone()
    cold?.push(await open(page, path, words))
    again?.push(await open(page, path, words))
    await close()
  }
  row(`${name}, first visit`, cold ?? [])
  row(`${name}, again`, again ?? [])
}
await closeBrowser()
