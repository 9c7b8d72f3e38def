import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { closeBrowser, newWindow, PHONE } from '../support/browser'
import { client, signIn, webUrl } from '../support/client'

/**
 * `npm run screenshots`: every main page of the running local stack (STACK_URL, by default http://127.0.0.1:3000) into
 * docs/screenshots, on a phone in light, dark and 长辈版, and on a PC.
 */
process.env.STACK_URL ??= 'http://127.0.0.1:3000'
const folder = join(process.cwd(), 'docs/screenshots')
const PC = { width: 1280, height: 800 }

type Look = { theme: 'light' | 'dark'; size: 'standard' | 'elder' }
type Shot = { name: string; path: string }

/** The demo city's draft that is being asked about. */
const charging = async (): Promise<string> => {
  const { body } = await client().get(`/drafts?q=${encodeURIComponent('电动自行车')}`)
  return body.items[0].id
}

/** One whose consultation is over: its report, and what changed between its versions. */
const reported = async (): Promise<{ id: string; a: number; b: number }> => {
  const { body } = await client().get('/drafts?limit=50')
  const draft = body.items.find(({ feedback }: { feedback?: object }) => feedback)
  const [b = 2, a = 1] = (draft?.versions ?? [])
    .map(({ version }: { version: number }) => version)
    .sort()
    .reverse()
  return { id: draft?.id ?? '', a, b }
}

const phoneShots = async (): Promise<Shot[]> => {
  const me = await signIn('demo-resident')
  const first = async (path: string): Promise<string> => (await me.get(path)).body.items[0]?.id ?? ''
  const draft = await charging()
  const [opinion, deputy] = [await first('/me/opinions'), await first('/deputies')]
  const { items } = (await me.get('/me/opinions')).body
  const decided = items.find(({ status }: { status: string }) => status === 'decided')?.id ?? opinion
  const article = encodeURIComponent('第二十二条')
  const over = await reported()
  return [
    { name: 'home', path: '/pages/home/index' },
    { name: 'draft', path: `/pages/drafts/detail/index?id=${draft}` },
    { name: 'article', path: `/pages/drafts/article/index?id=${draft}&article=${article}` },
    { name: 'write', path: `/pages/opinions/write/index?draftId=${draft}&article=${article}` },
    { name: 'opinion', path: `/pages/opinions/detail/index?id=${decided}` },
    { name: 'public-opinions', path: `/pages-reading/opinions/index?draftId=${draft}` },
    { name: 'search', path: `/pages-reading/search/index?q=${encodeURIComponent('收费')}` },
    { name: 'conversation', path: `/pages/chat/conversation/index?id=${await first('/conversations')}` },
    { name: 'receipt', path: `/pages/opinions/receipt/index?id=${opinion}` },
    { name: 'card', path: `/pages-reading/card/index?kind=thanks&id=${decided}` },
    { name: 'my-opinions', path: '/pages/opinions/mine/index' },
    { name: 'my-data', path: '/pages-reading/myData/index' },
    { name: 'deputies', path: '/pages/chat/deputies/index' },
    { name: 'deputy', path: `/pages/chat/deputy/index?id=${deputy}` },
    { name: 'compare', path: `/pages-reading/compare/index?id=${over.id}&a=${over.a}&b=${over.b}` },
    { name: 'report', path: `/pages/drafts/detail/index?id=${over.id}&view=feedback` },
    { name: 'me', path: '/pages/accounts/index' },
    { name: 'settings', path: '/pages/accounts/settings/index' },
  ]
}

/** The deputy's and the station's side of the chat. */
const deputyShots = async (): Promise<Shot[]> => {
  const deputy = await signIn('demo-deputy')
  const { items } = (await deputy.get('/conversations?as=deputy&limit=50')).body
  const open = items.find(({ status }: { status: string }) => status !== 'closed')?.id ?? ''
  return [
    { name: 'deputy-inbox', path: '/pages-deputy/inbox/index' },
    { name: 'deputy-conversation', path: `/pages-deputy/conversation/index?id=${open}` },
    { name: 'deputy-record', path: '/pages-deputy/record/index' },
  ]
}
const stationShots = async (): Promise<Shot[]> => {
  const station = await signIn('demo-station')
  const { stationId } = (await station.get('/me')).body
  const walkIn = (await station.get(`/stations/${stationId}/walk-ins`)).body.items.at(-1)?.id ?? ''
  return [
    { name: 'station', path: `/pages/chat/station/index?id=${stationId}` },
    { name: 'station-board', path: '/pages-staff/board/index' },
    { name: 'station-roster', path: '/pages-staff/roster/index' },
    { name: 'station-walk-in', path: `/pages-staff/walkIn/index?id=${walkIn}` },
    { name: 'station-slip', path: `/pages-deputy/slip/index?id=${walkIn}` },
  ]
}

const pcShots = async (): Promise<Shot[]> => {
  const draft = await charging()
  const over = await reported()
  return [
    { name: 'pc-compare', path: `/pages-reading/compare/index?id=${over.id}&a=${over.a}&b=${over.b}` },
    { name: 'pc-report', path: `/pages-staff/feedback/index?id=${over.id}` },
    { name: 'pc-staff', path: '/pages-staff/home/index' },
    { name: 'pc-queue', path: `/pages-staff/queue/index?id=${draft}` },
    { name: 'pc-draft', path: `/pages-staff/draft/index?id=${draft}` },
    { name: 'pc-figures', path: `/pages-staff/figures/index?id=${draft}` },
    { name: 'pc-exports', path: `/pages-staff/exports/index?id=${draft}` },
    { name: 'pc-home', path: '/pages/home/index' },
  ]
}

/** Signs in as the app keeps it, and puts the look on. */
const dress = async (page: Page, code: string, look: Look): Promise<void> => {
  const { body: session } = await client().post('/sessions', { code })
  await page.goto(`${webUrl()}/config.json`)
  const kept = { session: { ...session, code }, preferences: { ...look, contrast: false } }
  for (const [name, data] of Object.entries(kept))
    await page.evaluate(`localStorage.setItem('${name}', ${JSON.stringify(JSON.stringify({ data }))})`)
}

const take = async (page: Page, { name, path }: Shot): Promise<void> => {
  await page.goto(webUrl() + path)
  await page.waitForLoadState('networkidle')
  // A page that has just begun to read has nothing to show yet.
  await page.waitForSelector('.skeleton', { state: 'detached' })
  const picture = await page.screenshot({ animations: 'disabled' })
  // A palette is plenty for flat colours and text, and a third of the bytes.
  const small = await sharp(picture).png({ palette: true, quality: 80, effort: 8 }).toBuffer()
  writeFileSync(join(folder, `${name}.png`), small)
  console.log(`${name}.png ${Math.round(small.length / 1024)} KB`)
}

const series = async (viewport: typeof PHONE, code: string, look: Look, shots: readonly Shot[]): Promise<void> => {
  const { page, close } = await newWindow(viewport)
  await dress(page, code, look)
  for (const shot of shots) await take(page, shot)
  await close()
}

const named = (shots: readonly Shot[], prefix: string) =>
  shots.map((shot) => ({ ...shot, name: `${prefix}-${shot.name}` }))

const main = async (): Promise<void> => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const phone = await phoneShots()
  const most = phone.slice(0, 8)
  await series(PHONE, 'demo-resident', { theme: 'light', size: 'standard' }, named(phone, 'light'))
  await series(PHONE, 'demo-resident', { theme: 'dark', size: 'standard' }, named(most, 'dark'))
  await series(PHONE, 'demo-resident', { theme: 'light', size: 'elder' }, named(most, 'elder'))
  const light = { theme: 'light', size: 'standard' } as const
  await series(PHONE, 'demo-deputy', light, await deputyShots())
  await series(PHONE, 'demo-station', light, await stationShots())
  await series(PC, 'demo-office', light, [{ name: 'pc-board', path: '/pages-staff/board/index' }])
  await series(PC, 'demo-staff', { theme: 'light', size: 'standard' }, await pcShots())
  await closeBrowser()
}

await main()
