import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, client, signIn } from './client'

const ROOT = join(import.meta.dirname ?? __dirname, '../..')

/** Every page of the app by its name, as miniprogram/src/routes.ts has them. */
export const routes: Record<string, string> = Object.fromEntries(
  [...readFileSync(join(ROOT, 'miniprogram/src/routes.ts'), 'utf8').matchAll(/^ {2}(\w+): '(\/pages[^']+)'/gm)].map(
    ([, name = '', path = '']) => [name, path],
  ),
)

export type Role = { name: string; code: string; pages: [name: string, path: string][] }

const first = async (person: Client, path: string): Promise<string> => (await person.get(path)).body.items[0]?.id ?? ''

type Drafts = { items: { id: string; title: string; feedback?: object }[]; next?: string }

/** Those of other tests too: the demo city's are the oldest. */
const everyDraft = async (): Promise<Drafts['items']> => {
  const all: Drafts['items'] = []
  let next: string | undefined
  do {
    const page: Drafts = (await client().get(`/drafts?limit=50${next ? `&next=${encodeURIComponent(next)}` : ''}`)).body
    all.push(...page.items)
    next = page.next
  } while (next)
  return all
}

/** What each page needs to be told, from the demo city; a page that is not here needs nothing. */
const queries = async (): Promise<Record<string, string>> => {
  const [resident, deputy, admin] = await Promise.all([
    signIn('demo-resident'),
    signIn('demo-deputy'),
    signIn('demo-admin'),
  ])
  const drafts = await everyDraft()
  const draft = drafts.find(({ title }) => title.includes('电动自行车'))?.id ?? ''
  const finished = drafts.find(({ title, feedback }) => feedback && title.includes('公园'))?.id ?? draft
  const article = encodeURIComponent('第二十二条')
  const [opinion, deputyId, stationId, conversation] = await Promise.all([
    first(resident, '/me/opinions'),
    first(resident, '/deputies'),
    first(resident, '/stations'),
    first(resident, '/conversations'),
  ])
  const [letter, suggestion, proposal, point, waiting] = await Promise.all([
    first(deputy, '/conversations?as=deputy'),
    first(deputy, '/suggestions?scope=mine'),
    first(client(), '/proposals'),
    first(client(), '/contact-points'),
    first(admin, `/drafts/${draft}/opinions`),
  ])
  const worker = await signIn('demo-station')
  const ownStation = (await worker.get('/me')).body.stationId
  const walkIn = await first(worker, `/stations/${ownStation}/walk-ins`)
  const slip = (await worker.get(`/walk-ins/${walkIn}/slip`)).body.code
  return {
    walkIn: `?id=${walkIn}`,
    walkInSlip: `?id=${walkIn}`,
    slipProgress: `?code=${slip}`,
    draft: `?id=${draft}`,
    article: `?id=${draft}&article=${article}`,
    writeOpinion: `?draftId=${draft}&article=${article}`,
    receipt: `?id=${opinion}`,
    opinion: `?id=${opinion}`,
    deputy: `?id=${deputyId}`,
    station: `?id=${stationId}`,
    startConversation: `?deputyId=${deputyId}`,
    conversation: `?id=${conversation}`,
    publicOpinions: `?draftId=${draft}`,
    search: `?q=${encodeURIComponent('收费')}`,
    card: `?id=${opinion}`,
    compare: `?id=${finished}`,
    notice: `?id=${draft}`,
    contactPoint: `?id=${point}`,
    proposal: `?id=${proposal}`,
    deputyConversation: `?id=${letter}`,
    suggestion: `?id=${suggestion}`,
    wallSheet: `?deputyId=${deputyId}`,
    staffOpinion: `?id=${waiting}`,
    staffDraft: `?id=${draft}`,
    staffFeedback: `?id=${finished}`,
    staffAdoptions: `?id=${finished}`,
    ...Object.fromEntries(
      ['Import', 'Consultation', 'Queue', 'Clusters', 'Jobs', 'Figures', 'Notes', 'Exports', 'Stages', 'Round'].map(
        (page) => [`staff${page}`, `?id=${draft}`],
      ),
    ),
    staffElsewhere: `?id=${draft}`,
    // What the demo city's own draft went through: other tests' records stand in the log too.
    staffAudit: `?target=${draft}`,
    staffDashboard: `?id=${draft}`,
  }
}

/** Every page, and who it is for; some pages look otherwise for another. */
export const everyPage = async (): Promise<Role[]> => {
  const told = await queries()
  const pages = (names: readonly string[]): [string, string][] =>
    names.map((name) => [name, `${routes[name]}${told[name] ?? ''}`])
  const names = Object.keys(routes)
  const under = (folder: string) => names.filter((name) => routes[name]?.startsWith(folder))
  const ofStation = ['board', 'roster', 'walkIns', 'walkIn', 'walkInSlip', 'record']
  const deputies = under('/pages-deputy/').filter((name) => !ofStation.includes(name))
  const office = under('/pages-staff/').filter((name) => ![...ofStation, 'leave'].includes(name))
  return [
    {
      name: '群众',
      code: 'demo-resident',
      pages: pages(names.filter((name) => ![...deputies, ...office, ...ofStation, 'leave'].includes(name))),
    },
    { name: '代表', code: 'demo-deputy', pages: pages([...deputies, 'record', 'leave', 'home', 'chat', 'me']) },
    { name: '家站室', code: 'demo-station', pages: pages([...ofStation, 'deputyDesk', 'station', 'me']) },
    { name: '工作人员', code: 'demo-admin', pages: pages([...office, 'board', 'suggestions', 'me']) },
  ]
}
