import { type Client, client, double, newResident, signIn } from '../support/client'

type Qr = { code: string; name: string; picture: string }

describe('代表和家站室的小程序码', () => {
  let deputy: Client
  let station: Client
  let deputyId: string
  let stationId: string
  beforeAll(async () => {
    ;[deputy, station] = await Promise.all([signIn('demo-deputy'), signIn('demo-station')])
    deputyId = (await deputy.get('/me')).body.deputyId
    stationId = (await station.get('/me')).body.stationId
  })

  it('代表和家站室各有自己的码，短、不变，是一张图', async () => {
    const own = (await deputy.get(`/deputies/${deputyId}/qrcode`)).body as Qr
    expect(own).toMatchObject({ name: '陈玉兰', code: expect.stringMatching(/^[0-9A-Z]{8}$/) })
    expect(own.picture).toMatch(/^data:image\/(png|jpeg);base64,/)
    expect((await deputy.get(`/deputies/${deputyId}/qrcode`)).body.code).toBe(own.code)
    const theirs = (await station.get(`/stations/${stationId}/qrcode`)).body as Qr
    expect(theirs.code).not.toBe(own.code)
  })

  it('扫码知道通向谁，留言记下来处', async () => {
    const { code } = (await deputy.get(`/deputies/${deputyId}/qrcode`)).body as Qr
    expect((await client().get(`/source-codes/${code}`)).body).toEqual({ code, kind: 'deputy', id: deputyId })
    expect((await client().get(`/source-codes/${code.toLowerCase()}`)).body.id).toBe(deputyId)
    for (const wrong of ['ZZZZZZZZ', 'x', '%20'])
      expect((await client().get(`/source-codes/${wrong}`)).status).toBe(404)
    const resident = await newResident()
    const made = await resident.post('/conversations', { deputyId, text: '扫墙上的码来的', via: code })
    expect(made.body.via).toBe(code)
    expect((await deputy.get(`/conversations/${made.body.id}`)).body.via).toBe(code)
  })

  it('只有本人、所在家站室和管理人员能取', async () => {
    const [other, resident, admin] = await Promise.all([signIn('demo-deputy-2'), newResident(), signIn('demo-admin')])
    for (const person of [other, resident]) expect((await person.get(`/deputies/${deputyId}/qrcode`)).status).toBe(403)
    expect((await resident.get(`/stations/${stationId}/qrcode`)).status).toBe(403)
    for (const person of [station, admin]) expect((await person.get(`/deputies/${deputyId}/qrcode`)).status).toBe(200)
    expect((await admin.get('/deputies/01ARZ3NDEKTSV4RRFFQ69G5FAV/qrcode')).status).toBe(404)
  })

  it('微信繁忙时请稍后再试', async () => {
    await double.post('/switch', { interface: 'getwxacodeunlimit', mode: 'errcode', errcode: 45009, times: 1 })
    expect((await deputy.get(`/deputies/${deputyId}/qrcode`)).body.code).toBe('wechat_busy')
    expect((await deputy.get(`/deputies/${deputyId}/qrcode`)).status).toBe(200)
  })
})
