import { handler as drafts } from '../../functions/drafts/handler'
import { notifyOfSignOff } from '../../functions/drafts/notifyOfSignOff'
import { streamChange } from '../../functions/platform/streamChange'
import { handler as stations } from '../../functions/stations/handler'
import { type House, openHouse, type Person } from '../faults/house'
import { streamReader } from '../faults/stream'

const day = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

describe('接待日安排的签发', () => {
  let house: House
  let people: Record<'admin' | 'station' | 'reviewer' | 'signer' | 'handler', Person>
  let stationId: string
  let deputyId: string
  beforeAll(async () => {
    house = await openHouse(5, undefined, { signOff: true })
    const admin = await house.person('管理', ['resident', 'admin'])
    const place = { district: '东城区', level: '市人大代表', term: '第十六届' }
    deputyId = (await house.good(stations, admin, 'POST /deputies', { name: '张代表', ...place, takesMessages: true }))
      .id
    const made = await house.good(stations, admin, 'POST /stations', {
      name: '测试街道代表之家',
      district: '东城区',
      address: '测试路 1 号',
    })
    expect(made).not.toHaveProperty('awaiting')
    stationId = made.id
    people = {
      admin,
      station: await house.person('站长', ['resident', 'station'], { stationId }),
      reviewer: await house.person('复核', ['resident', 'reviewer']),
      signer: await house.person('签发', ['resident', 'signer']),
      handler: await house.person('经办', ['resident', 'handler']),
    }
  }, 120_000)
  afterAll(() => house.close())

  const duty = (days: number) => ({ date: day(days), from: '09:00', to: '11:30', deputyIds: [deputyId] })
  const ask = (who: Person, body: object) => house.call(stations, who, `PUT /stations/${stationId}/duties`, body)
  const move = (who: Person, id: string, step: string, body: object = {}) =>
    house.call(drafts, who, `POST /sign-offs/${id}/${step}`, body)
  const read = async (who?: Person) => (await house.call(stations, who, `GET /stations/${stationId}`)).body
  const dates = (station: { duties: { date: string }[] }) => station.duties.map(({ date }) => date)

  it('提请后不生效，审核、保密审查和签发以后才公布', async () => {
    const { station, reviewer, signer, handler } = people
    // What may not be set may not be asked for.
    const late = await ask(station, { duties: [duty(1)] })
    expect([late.status, late.body.fields[0].path]).toEqual([422, 'reason'])

    const asked = { duties: [duty(5), duty(12)] }
    const answer = await ask(station, asked)
    expect(answer.status).toBe(202)
    expect(answer.body.duties).toEqual([])
    const { signOffId } = answer.body.awaiting
    expect(answer.body.awaiting).toMatchObject({ matter: 'roster', state: 'examining', duties: [{ date: day(5) }, {}] })
    expect((await ask(station, asked)).body.awaiting.signOffId).toBe(signOffId)
    const other = await ask(station, { duties: [duty(6)] })
    expect([other.status, other.body.code]).toEqual([409, 'sign_off_waiting'])
    expect(other.body.detail).toContain('接待日安排')

    // The public sees neither the days nor that something waits.
    expect(await read()).toMatchObject({ duties: [] })
    expect(await read()).not.toHaveProperty('awaiting')
    expect((await read(station)).awaiting).toMatchObject({ signOffId, duties: [{ deputyNames: ['张代表'] }, {}] })

    const queue = (await house.good(drafts, reviewer, 'GET /sign-offs?state=examining')).items
    expect(queue).toEqual([
      expect.objectContaining({ id: signOffId, matter: 'roster', stationId, stationName: '测试街道代表之家' }),
    ])
    expect(queue[0]).not.toHaveProperty('draftId')
    const shown = await house.good(drafts, reviewer, `GET /sign-offs/${signOffId}`)
    expect(shown.asked.duties[0]).toMatchObject({ date: day(5), deputyNames: ['张代表'] })

    expect((await move(handler, signOffId, 'examination', { secrecy: 'cleared' })).status).toBe(403)
    expect((await move(reviewer, signOffId, 'examination')).body.fields[0].path).toBe('secrecy')
    expect((await move(signer, signOffId, 'approval')).body.code).toBe('sign_off_state')
    const examined = await move(reviewer, signOffId, 'examination', { secrecy: 'cleared' })
    expect(examined.body).toMatchObject({ state: 'signing', examined: { by: '复核', secrecy: 'cleared' } })
    expect((await read(station)).awaiting.state).toBe('signing')
    expect(dates(await read())).toEqual([])
    expect((await move(signer, signOffId, 'approval')).body).toMatchObject({
      state: 'approved',
      signed: { by: '签发' },
    })
    expect(dates(await read())).toEqual([day(5), day(12)])
    expect(await read(station)).not.toHaveProperty('awaiting')
    expect((await move(signer, signOffId, 'approval')).body.code).toBe('sign_off_state')
    // Nothing new is nothing to examine.
    expect((await ask(station, asked)).status).toBe(200)
  })

  it('退回或撤回后仍是原来的安排，可以重新提请；临时变动的理由随签发公布', async () => {
    const { admin, station, reviewer, signer } = people
    // Who asked takes it back, though they read no opinions; nobody else does.
    const mistaken = (await ask(station, { duties: [duty(7)] })).body.awaiting
    expect(mistaken.own).toBe(true)
    expect((await read(admin)).awaiting.own).toBe(false)
    for (const other of [admin, reviewer])
      expect((await house.call(drafts, other, `DELETE /sign-offs/${mistaken.signOffId}`)).status).toBe(404)
    expect((await house.good(drafts, station, `DELETE /sign-offs/${mistaken.signOffId}`)).state).toBe('withdrawn')
    expect(await read(station)).not.toHaveProperty('awaiting')

    const first = (await ask(station, { duties: [duty(5)] })).body.awaiting.signOffId
    expect((await house.good(drafts, reviewer, `GET /sign-offs/${first}`)).asked.leftOut).toMatchObject([
      { date: day(12) },
    ])
    expect((await move(reviewer, first, 'return', { reason: '请保留十二天后的一次' })).body.state).toBe('returned')
    expect(await read(station)).not.toHaveProperty('awaiting')
    expect(dates(await read())).toEqual([day(5), day(12)])

    // The office's other changes take effect; the roster among them waits.
    const path = `PATCH /stations/${stationId}`
    const edited = await house.call(stations, admin, path, { hours: '周二上午', duties: [duty(5)] })
    expect([edited.status, edited.body.hours]).toEqual([202, '周二上午'])
    const second = edited.body.awaiting.signOffId
    expect((await move(admin, second, 'examination', { secrecy: 'cleared' })).body.code).toBe('own_request')
    expect((await house.call(drafts, reviewer, `DELETE /sign-offs/${second}`)).status).toBe(404)
    expect((await house.good(drafts, admin, `DELETE /sign-offs/${second}`)).state).toBe('withdrawn')
    expect(dates(await read())).toEqual([day(5), day(12)])

    const third = (await ask(station, { duties: [duty(1), duty(5), duty(12)], reason: '应群众要求增加一次' })).body
    await move(reviewer, third.awaiting.signOffId, 'examination', { secrecy: 'cleared' })
    await move(signer, third.awaiting.signOffId, 'approval')
    const published = await read()
    expect(dates(published)).toEqual([day(1), day(5), day(12)])
    expect(published.duties[0].change).toBe('应群众要求增加一次')
  })

  it('提请人收到结果的通知', async () => {
    const told = (await streamReader(house)(1_000)).flatMap((record) => notifyOfSignOff(streamChange(record)))
    expect(told[0]).toMatchObject({ accountId: people.station.id, kind: 'sign_off' })
    expect(told[0]?.text).toBe('测试街道代表之家的“接待日安排”已签发，随即生效。')
    expect(told[1]?.text).toContain('被退回：请保留十二天后的一次')
  })
})
