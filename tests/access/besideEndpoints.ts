import type { Client } from '../support/client'
import { eventually } from '../support/eventually'
import { photograph, upload } from '../support/files'
import { type Frame, listen } from '../support/socket'
import { good, openDraft, talk } from './asks'
import { type CallerName, callerNames, type World } from './people'

type Statuses = Record<CallerName, number>
type Shown = { attachments?: { url?: string; state: string }[] }

/** Asks as each of the ten, one after another. */
const asAll = async (world: World, as: Partial<Record<CallerName, Client>>, ask: (who: Client) => Promise<number>) => {
  const statuses = {} as Statuses
  for (const name of callerNames) statuses[name] = await ask(as[name] ?? world.people[name])
  return statuses
}

/** Who hears of a message: all listen before it is said, and all are asked for a sign of life after it was heard. */
const hear = async (world: World): Promise<Statuses> => {
  const { conversationId, who, as } = await talk(world)
  const ears = new Map<Client, Awaited<ReturnType<typeof listen>>>()
  const begun = await asAll(world, as, async (caller) => {
    const ticket = await caller.post('/socket-tickets')
    if (ticket.status === 201) ears.set(caller, await listen(caller))
    return ticket.status
  })
  const text = '请问何时修好？'
  const { id } = await good(who.post(`/conversations/${conversationId}/messages`, { text }))
  const isIt = (frame: Frame) => (frame.message as { id?: string } | undefined)?.id === id
  await ears.get(world.people.deputy)?.heard(isIt)
  const heard = {} as Statuses
  for (const name of callerNames) {
    const ear = ears.get((as as Partial<Record<CallerName, Client>>)[name] ?? world.people[name])
    ear?.socket.send('{"type":"ping"}')
    await ear?.heard(({ type }) => type === 'pong')
    heard[name] = ear ? (ear.frames.some(isIt) ? 200 : 404) : begun[name]
    ear?.close()
  }
  return heard
}

/** The status of the file at the address that is shown to the caller, or why none is. */
const opened = async (caller: Client, path: string, within: (body: unknown) => Shown | undefined): Promise<number> => {
  const { status, body } = await caller.get(path)
  if (status !== 200) return status
  const url = within(body)?.attachments?.[0]?.url
  return url ? (await fetch(url)).status : 204
}

const MINUTES_15 = 900

/**
 * What is wrong with an address: S3 opens by it what was signed, the method, the file and the end, and nothing else. The
 * local files are open to everybody, so that here the address itself is looked at.
 */
const tooWide = (shown: string): string[] => {
  const { pathname, searchParams } = new URL(shown)
  const of = (name: string) => searchParams.get(`X-Amz-${name}`)
  return [
    /^[0-9a-f]{64}$/.test(of('Signature') ?? '') ? [] : 'is not signed',
    Number(of('Expires')) > 0 && Number(of('Expires')) <= MINUTES_15 ? [] : `is good for ${of('Expires')} s`,
    searchParams.get('x-id') === 'GetObject' ? [] : `is for ${searchParams.get('x-id')}`,
    /\/attachments\/[\w/-]+(\.\w+)?$/.test(pathname) ? [] : `leads to ${pathname}`,
  ].flat()
}

const linkOfMessage = async (world: World): Promise<Statuses> => {
  const { conversationId, who, as } = await talk(world)
  const path = `/conversations/${conversationId}/messages`
  const sent = await good(who.post(path, { attachments: [await upload(who, await photograph())] }))
  const message = (body: unknown) =>
    (body as { items: (Shown & { id: string })[] }).items.find(({ id }) => id === sent.id)
  const passed = await eventually(async () => {
    const [file] = message((await who.get(path)).body)?.attachments ?? []
    return file?.state === 'passed' ? file : undefined
  })
  expect(tooWide(passed.url ?? '')).toEqual([])
  return asAll(world, as, (caller) => opened(caller, path, message))
}

const linkOfOpinion = async (world: World): Promise<Statuses> => {
  const { resident } = world.people
  const draftId = await openDraft(world)
  const words = { article: '第四条', kind: 'other', text: '建议修补照片里的人行道，方便老人出行。' }
  const attachments = [await upload(resident, await photograph())]
  const { id } = await good(resident.post(`/drafts/${draftId}/opinions`, { ...words, attachments }))
  return asAll(world, {}, (caller) => opened(caller, `/opinions/${id}`, (body) => body as Shown))
}

/** How each row of the table's part that no endpoint stands for is asked. */
export const besideEndpoints: Record<string, (world: World) => Promise<Statuses>> = {
  'HEAR /conversations/{conversationId}': hear,
  'LINK /conversations/{conversationId}/attachment': linkOfMessage,
  'LINK /opinions/{opinionId}/attachment': linkOfOpinion,
}
