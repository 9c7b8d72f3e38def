import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

type Finding = { id: string; impact: string | null; nodes: { html: string }[] }

/** What a look is made of: the classes that components/Page puts on a page (state/preferences.ts). */
export const looks = {
  浅色: 'theme-light size-standard',
  深色: 'theme-dark size-standard',
  长辈版: 'theme-light size-elder',
  特大字: 'theme-light size-elder size-largest',
  高对比: 'theme-light size-standard contrast',
  深色高对比: 'theme-dark size-standard contrast',
}
export type Look = keyof typeof looks

/** Puts another look on the page that is open: everything else about it stays as it is. */
export const wear = (page: Page, look: Look): Promise<void> =>
  page.evaluate(`{
    const still = document.getElementById('still') ?? document.head.appendChild(document.createElement('style'))
    still.id = 'still'
    still.textContent = '*, *::before, *::after { transition: none !important; animation: none !important }'
    const kept = (names) => [...names].filter((name) => !/^(theme-|size-|contrast$)/.test(name)).join(' ')
    for (const element of [document.documentElement, ...document.querySelectorAll('.page')])
      element.className = kept(element.classList) + ' ${looks[look]}'
  }`)

/** What axe finds. With `rules` only those: a theme changes contrast, and nothing of names, roles and order. */
export const faultsOf = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  if (!(await page.evaluate('!!window.axe'))) await page.evaluate(axe)
  const options = rules ? { runOnly: rules, resultTypes: ['violations'] } : { resultTypes: ['violations'] }
  const found = await page.evaluate<Finding[]>(
    `axe.run(document, ${JSON.stringify(options)}).then((r) => r.violations)`,
  )
  return found.map(({ id, impact, nodes }) => `${impact} ${id} ${nodes[0]?.html.slice(0, 160)}`)
}

/** What sticks out of a page to the right, by its class; nothing where the page does not scroll sideways. */
export const widerThan = async (page: Page, width: number, height: number): Promise<string[]> => {
  await page.setViewportSize({ width, height })
  return page.evaluate<string[]>(`[...document.querySelectorAll('.taro_page')]
    .filter((page) => page.offsetParent !== null && page.scrollWidth > page.clientWidth + 1)
    .map((page) => [...page.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 3).map((one) => one.className || one.tagName).join(' < '))`)
}

/** Names of formats, keys and units: the only Latin words that belong on a Chinese page. */
const USUAL =
  /\b(Word|Excel|WPS|CSV|PDF|JSON|Lines|ZIP|docx?|xlsx|txt|csv|ICP|IP|MB|KB|Ctrl|Enter|Esc|Shift|Tab|Chrome|Firefox|Safari|Edge|Chromium|Linux|Windows|macOS|Android|iOS)\b/g
/** Ids, addresses and what people typed themselves. */
const DATA = /群众[0-9A-Z]{4}|https?:\/\/\S*|[\w.*]+@[\w.]+|\b[0-9A-Z]{6,}\b|\b[0-9a-f]{8,}\b/g

/** Latin words that a person would read or hear on the page. */
export const englishOn = async (page: Page): Promise<string[]> => {
  const words = await page.evaluate<string>(`[...document.querySelectorAll('.taro_page')]
    .filter((page) => page.offsetParent !== null)
    .flatMap((page) => [
      page.innerText,
      ...[...page.querySelectorAll('[aria-label], [placeholder], [title], [alt]')].flatMap((one) =>
        ['aria-label', 'placeholder', 'title', 'alt'].map((name) => one.getAttribute(name) ?? '')),
      document.title,
    ]).join('\\n')`)
  return [
    ...new Set(
      words
        .replace(DATA, ' ')
        .replace(USUAL, ' ')
        .match(/[A-Za-z][A-Za-z-]+/g) ?? [],
    ),
  ]
}
