import type { DynamoDBRecord } from 'aws-lambda'
import { encodeTime, ulid } from 'ulidx'
import { handler as chat } from '../../functions/chat/handler'
import { handler as exportsHandler } from '../../functions/exports/handler'
import { handler as runJob } from '../../functions/jobs/handler'
import { handler as opinions } from '../../functions/opinions/handler'
import { newId } from '../../functions/platform/ids'
import { objects } from '../../functions/platform/objects'
import { handler as stations } from '../../functions/stations/handler'
import { handler as statistics } from '../../functions/statistics/handler'
import { ASIDE_PREFIX } from '../../functions/stream/putAside'
import { type House, openHouse, type Person } from '../faults/house'
import { operateOn } from '../faults/operateOn'
import { everyTenth, noFaults } from '../faults/proxy'
import { deliver, lanesOf, streamReader } from '../faults/stream'
import { random } from '../fuzz/random'
import { eventually } from '../support/eventually'

let house: House
let staff: Person
let residents: Person[]
let draftId: string
let read: ReturnType<typeof streamReader>

beforeAll(async () => {
  house = await openHouse(11)
  staff = await house.person('经办', ['resident', 'handler'])
  residents = []
  for (let i = 0; i < 6; i++) residents.push(await house.person(`群众${i}`, ['resident']))
  draftId = await house.openDraft(staff)
  read = streamReader(house)
}, 120_000)
afterAll(() => house.close())

const resident = (n: number): Person => residents[n % residents.length] as Person
const say = (n: number, text = `第${n}条意见：建议延长公园夜间开放的时间。`) =>
  house.good(
    opinions,
    resident(n),
    `POST /drafts/${draftId}/opinions`,
    { article: '第四条', kind: 'other', text },
    newId(),
  )

const everything = async (): Promise<DynamoDBRecord[]> => {
  const all: DynamoDBRecord[] = []
  for (let page = await read(1_000); page.length > 0; page = await read(1_000)) all.push(...page)
  return all
}
const figures = () => house.good(statistics, staff, `GET /drafts/${draftId}/statistics`)
/** Figures are held for two seconds where they are read. */
const shown = (opinions: number) =>
  eventually(async () => (await figures()).opinions === opinions, { what: `${opinions} opinions` })

/** The consumer as another process has it: it remembers nothing of what the first one did. */
const restarted = (): typeof deliver => {
  let fresh: typeof deliver = deliver
  jest.isolateModules(() => {
    fresh = (require('../faults/stream') as { deliver: typeof deliver }).deliver
  })
  return fresh
}

const batchesOf = (records: readonly DynamoDBRecord[], size: () => number): DynamoDBRecord[][] => {
  const batches: DynamoDBRecord[][] = []
  for (let from = 0; from < records.length; from += batches.at(-1)?.length ?? 1)
    batches.push(records.slice(from, from + size()))
  return batches
}

describe('流处理', () => {
  it('每条记录送达一到三次、分片之间乱序、中途被杀、重启之后，数字仍然恰好', async () => {
    const r = random(5)
    const made: { id: string; by: Person }[] = []
    for (let n = 0; n < 40; n++) made.push({ id: (await say(n)).id, by: resident(n) })
    for (const { id } of made.slice(0, 8))
      await house.good(opinions, staff, `PUT /opinions/${id}/decision`, { result: 'adopted', reply: '予以采纳。' })
    for (const { id, by } of made.slice(8, 12)) await house.good(opinions, by, `DELETE /opinions/${id}`)

    const lanes = lanesOf(await everything()).map((lane) => batchesOf(lane, () => 1 + r.whole(7)))
    let [consumer, restarts, deliveries] = [deliver, 0, 0]
    while (lanes.some((lane) => lane.length > 0)) {
      const lane = r.pick(lanes.filter((each) => each.length > 0))
      const batch = lane.shift() ?? []
      for (let times = 1 + r.whole(3); times > 0; times--) {
        deliveries += 1
        // In the middle of a delivery the database is gone, and with it the consumer; another takes over.
        if (r.chance(0.1)) {
          house.proxy.set({ ...noFaults, lostBefore: 0.5 })
          await consumer(batch).catch(() => undefined)
          house.proxy.set(noFaults)
          consumer = restarted()
          restarts += 1
        }
        await consumer(batch)
      }
    }
    expect([deliveries, restarts].every((n) => n > 3)).toBe(true)
    expect(await figures()).toMatchObject({ opinions: 36, adopted: 8, participants: 6 })
    expect(await operateOn(house, 'verify')).toMatchObject({ code: 0, output: expect.stringContaining('一致') })
  }, 240_000)

  it('一条读不懂的记录单独搁置，其余照常；修好之后重放，数字不多不少', async () => {
    const before = (await figures()).opinions
    for (let n = 100; n < 110; n++) await say(n)
    const records = await everything()
    const place = records.findIndex(({ dynamodb }) => dynamodb?.NewImage?._et?.S === 'Opinion')
    const healthy = records[place] as DynamoDBRecord
    const { w: _, ...image } = healthy.dynamodb?.NewImage ?? {}
    const poison = { ...healthy, dynamodb: { ...healthy.dynamodb, NewImage: image } } as DynamoDBRecord
    await deliver(records.with(place, poison))
    await shown(before + 9)
    const key = `${ASIDE_PREFIX}${healthy.eventID}.json`
    expect(await objects.has(key)).toBe(true)
    // Mended: what lies aside is readable now.
    const aside = JSON.parse(Buffer.from((await objects.get(key, 1e6)) ?? []).toString())
    await objects.put(key, JSON.stringify({ ...aside, record: healthy }), 'application/json')
    await deliver([aside.record, ...records].map((record) => (record.eventID === healthy.eventID ? healthy : record)))
    await shown(before + 10)
  }, 120_000)
})

describe('别的系统停了', () => {
  it('微信不答复时意见照收，留待审核；存储停了照收，导出等到恢复之后完成', async () => {
    house.wechat.setDown(true)
    expect((await say(200)).status).toBe('held')
    house.wechat.setDown(false)
    await house.stopFiles()
    expect((await say(201)).status).toBe('submitted')
    const asked = await house.good(exportsHandler, staff, `POST /drafts/${draftId}/exports`, { format: 'csv' }, newId())
    const invocation = { awsRequestId: 'first', getRemainingTimeInMillis: () => 600_000 }
    await expect(runJob({ jobId: asked.exportId }, invocation as never)).rejects.toThrow()
    const status = async () =>
      (await house.good(exportsHandler, staff, `GET /exports/${asked.exportId}`)).status as string
    expect(['queued', 'running']).toContain(await status())
    await house.startFiles()
    await runJob({ jobId: asked.exportId }, { ...invocation, awsRequestId: 'second' } as never)
    expect(await status()).toBe('done')
  }, 120_000)
})

describe('时钟差十分钟', () => {
  it('手机的时钟快或慢十分钟，重发的消息仍是同一条，顺序由服务器定', async () => {
    const admin = await house.person('管理员', ['resident', 'admin'])
    const seat = { name: '马春燕', level: '市人大代表', term: '第十七届', district: '演示三县', takesMessages: true }
    const { id: deputyId } = await house.good(stations, admin, 'POST /deputies', seat)
    const who = resident(1)
    const { id } = await house.good(chat, who, 'POST /conversations', { deputyId, text: '您好' }, newId())
    const seqs: number[] = []
    house.proxy.set(everyTenth)
    for (const minutes of [10, -10, 0, 10, -10]) {
      const messageId = encodeTime(Date.now() + minutes * 60_000, 10) + ulid().slice(10)
      const send = async () => {
        for (;;) {
          const body = { id: messageId, text: `差${minutes}分钟` }
          const answer = await house.call(chat, who, `POST /conversations/${id}/messages`, body)
          if (answer.status < 500) return answer
        }
      }
      const [first, again] = [await send(), await send()]
      expect([first.status, again.body.seq]).toEqual([201, first.body.seq])
      seqs.push(first.body.seq)
    }
    house.proxy.set(noFaults)
    expect(seqs).toEqual([2, 3, 4, 5, 6])
    const { items } = await house.good(chat, who, `GET /conversations/${id}/messages?limit=100`)
    expect(items).toHaveLength(6)
  }, 120_000)
})
