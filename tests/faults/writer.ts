import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Person } from './house'

// One life of the system: writes until it is killed, and notes what it acknowledged. Given its folder by kill.ts.
process.env.POWERTOOLS_LOG_LEVEL = 'SILENT'
const { openHouse } = await import('./house')
const { handler: chat } = await import('../../functions/chat/handler')
const { handler: opinions } = await import('../../functions/opinions/handler')
const { handler: stations } = await import('../../functions/stations/handler')
const { newId } = await import('../../functions/platform/ids')

const [folder = '', life = '0'] = process.argv.slice(2)
const house = await openHouse(1, folder)
process.send?.({ database: house.databaseId })
const note = join(folder, 'acknowledged.jsonl')
const world = join(folder, 'world.json')

type World = { draftId: string; conversationId: string; who: Person }
const makeWorld = async (): Promise<World> => {
  const staff = await house.person('经办', ['resident', 'handler'])
  const admin = await house.person('管理员', ['resident', 'admin'])
  const who = await house.person('群众', ['resident'])
  const seat = { name: '陈玉兰', level: '市人大代表', term: '第十七届', district: '演示一区', takesMessages: true }
  const { id: deputyId } = await house.good(stations, admin, 'POST /deputies', seat)
  const { id } = await house.good(chat, who, 'POST /conversations', { deputyId, text: '您好' }, newId())
  const made = { draftId: await house.openDraft(staff), conversationId: id, who }
  appendFileSync(world, JSON.stringify(made))
  return made
}
const { draftId, conversationId, who } =
  life === '0' ? await makeWorld() : (JSON.parse(readFileSync(world, 'utf8')) as World)

const acknowledge = (what: object) => {
  appendFileSync(note, `${JSON.stringify(what)}\n`)
  process.send?.({ acknowledged: true })
}
const writer = async (place: number) => {
  for (let n = 0; ; n++) {
    const text = `第${life}次运行第${place}人第${n}条：建议延长开放时间。`
    const input = { article: '第四条', kind: 'other', text }
    const opinion = await house.call(opinions, who, `POST /drafts/${draftId}/opinions`, input, newId())
    if (opinion.status === 201) acknowledge({ opinion: opinion.body.id })
    const id = newId()
    const said = await house.call(chat, who, `POST /conversations/${conversationId}/messages`, { id, text })
    if (said.status === 201) acknowledge({ message: id, seq: said.body.seq })
  }
}
await Promise.all([1, 2, 3, 4].map(writer))
