import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { webUrl } from './client'

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const WIDER = `[...document.querySelectorAll('.taro_page')].some((page) => page.scrollWidth > page.clientWidth + 1)`

type Finding = { id: string; impact: string | null; nodes: { html: string }[] }
type Look = { theme: 'light' | 'dark'; size: 'standard' | 'elder' }

/** Puts a look on the web app before its pages are opened. */
export const wear = async (page: Page, look: Look): Promise<void> => {
  await page.goto(`${webUrl()}/config.json`)
  const preferences = JSON.stringify(JSON.stringify({ data: { ...look, contrast: false } }))
  await page.evaluate(`localStorage.setItem('preferences', ${preferences})`)
}

/** What axe finds on one page at `width`, and whether it scrolls sideways on the narrowest phone. */
export const faultsOf = async (page: Page, path: string, width = 390): Promise<string[]> => {
  await page.setViewportSize({ width, height: 844 })
  await page.goto(webUrl() + path)
  await page.waitForLoadState('networkidle')
  await page.evaluate(axe)
  const violations = await page.evaluate<Finding[]>('axe.run().then(({ violations }) => violations)')
  const found = violations.map(({ id, impact, nodes }) => `${path} ${impact} ${id} ${nodes[0]?.html.slice(0, 160)}`)
  await page.setViewportSize({ width: 320, height: 568 })
  return (await page.evaluate<boolean>(WIDER)) ? [...found, `${path} 横向滚动`] : found
}
