import sharp from 'sharp'
import { type Client, client, newResident, signIn, stackUrl } from '../support/client'
import { eventually } from '../support/eventually'
import { photograph, recording, upload } from '../support/files'
import { listen } from '../support/socket'

type Seen = { id: string; text?: string; heldAt?: string; attachments?: { kind: string; url: string; state: string }[] }

describe('图片、语音、位置和条文', () => {
  let deputy: Client
  let deputyId: string
  let resident: Client
  let path: string
  beforeAll(async () => {
    deputy = await signIn('demo-deputy')
    deputyId = (await deputy.get('/me')).body.deputyId
    resident = await newResident()
    const { body } = await resident.post('/conversations', { deputyId, text: '有一张照片想请您看看' })
    path = `/conversations/${body.id}/messages`
  })

  const seenByDeputy = async (): Promise<Seen[]> => (await deputy.get(path)).body.items
  const bytesOf = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer())
  const withFile = async (bytes: Uint8Array, name?: string) =>
    resident.post(path, { attachments: [await upload(resident, bytes, name)] })

  it('图片去掉位置信息、摆正方向、附缩略图，微信检查通过之后对方才看到', async () => {
    const office = await listen(deputy)
    const sent = await withFile(await photograph(800, 600))
    expect(sent).toMatchObject({
      status: 201,
      body: { heldFor: 'checking', attachments: [{ kind: 'picture', width: 600, height: 800, state: 'checking' }] },
    })
    expect((await seenByDeputy()).some(({ id }) => id === sent.body.id)).toBe(false)
    const { message } = await office.heard((frame) => (frame.message as Seen | undefined)?.id === sent.body.id)
    const [picture] = (message as { attachments: { url: string; thumbUrl: string; state: string }[] }).attachments
    expect(picture?.state).toBe('passed')
    const [whole, thumb] = await Promise.all([bytesOf(picture?.url ?? ''), bytesOf(picture?.thumbUrl ?? '')])
    const facts = await sharp(whole).metadata()
    expect(facts).toMatchObject({ format: 'jpeg', width: 600, height: 800 })
    expect(facts.exif).toBeUndefined()
    expect(Math.max((await sharp(thumb).metadata()).height ?? 0)).toBe(480)
    expect((await deputy.get('/conversations?as=deputy')).body.items[0].lastMessage).toBe('[图片]')
    office.close()
  })

  it('违规的图片不送达，交工作人员看；放行之后送达', async () => {
    const bad = Buffer.concat([await photograph(), Buffer.from('【违规】')])
    const { body } = await withFile(bad)
    const staff = await signIn('demo-admin')
    await eventually(async () =>
      (await staff.get('/held-messages?limit=50')).body.items.some(({ id }: Seen) => id === body.id),
    )
    expect((await seenByDeputy()).some(({ id }) => id === body.id)).toBe(false)
    expect((await staff.post(`${path}/${body.id}/release`)).status).toBe(200)
    expect((await seenByDeputy()).find(({ id }) => id === body.id)?.attachments).toMatchObject([{ state: 'passed' }])
  })

  it('语音带时长；位置和条文是卡片', async () => {
    const voice = { uploadId: await upload(resident, recording(), '录音.mp3'), seconds: 12 }
    const place = { kind: 'location', name: '人民路公交站', latitude: 34.8, longitude: 117.3 }
    const draft = (await client().get('/drafts')).body.items[0]
    const { articles } = (await client().get(`/drafts/${draft.id}/versions/1`)).body
    const article = { kind: 'article', draftId: draft.id, article: articles[0].label }
    const { status, body } = await resident.post(path, { text: '请看', attachments: [voice, place, article] })
    expect([status, body.attachments.map(({ kind }: Seen & { kind: string }) => kind)]).toEqual([
      201,
      ['voice', 'location', 'article'],
    ])
    expect(body.attachments).toMatchObject([{ seconds: 12 }, { name: '人民路公交站' }, { title: draft.title }])
    await eventually(async () => (await seenByDeputy()).some(({ id }) => id === body.id))
    const unknown = await resident.post(path, { attachments: [{ ...article, article: '第九千条' }] })
    expect(unknown).toMatchObject({ status: 422, body: { code: 'article_unknown' } })
  })

  it('看内容不看名字：网页、矢量图、坏文件、别人的上传和没有传上来的都不收', async () => {
    const refused = async (bytes: Uint8Array, name: string) => (await withFile(bytes, name)).body.code
    expect(await refused(Buffer.from('<!doctype html><script>alert(1)</script>'), '照片.jpg')).toBe(
      'file_type_unsupported',
    )
    expect(await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), '图.png')).toBe(
      'file_type_unsupported',
    )
    expect(await refused((await photograph()).subarray(0, 300), '半张.jpg')).toBe('file_damaged')
    const others = await upload(deputy, await photograph())
    expect((await resident.post(path, { attachments: [others] })).body.code).toBe('upload_missing')
    const never = (await resident.post('/uploads', { name: 'a.jpg', size: 10 })).body.uploadId
    expect((await resident.post(path, { attachments: [never] })).body.code).toBe('upload_missing')
    expect((await resident.post('/uploads', { name: 'a.jpg', size: 11_000_000 })).status).toBe(422)
    expect((await resident.post(path, {})).status).toBe(422)
  })

  it('比声明的大、超过 10 MB 的文件，存储放过了，使用时也不收', async () => {
    const { body } = await resident.post('/uploads', { name: 'a.jpg', size: 1000 })
    const form = new FormData()
    for (const [field, value] of Object.entries(body.fields as Record<string, string>)) form.append(field, value)
    form.append('file', new Blob([new Uint8Array(await photograph()), new Uint8Array(11_000_000)]), 'a.jpg')
    await fetch(body.url, { method: 'POST', body: form })
    const used = await resident.post(path, { attachments: [body.uploadId] })
    expect(['file_too_large', 'upload_missing']).toContain(used.body.code)
  })

  it('引用一条消息；那条撤回之后，引用里也没有它的话', async () => {
    const first = (await deputy.post(path, { text: '请说说具体位置' })).body
    const answer = await resident.post(path, { text: '就在路口', quote: first.id })
    expect(answer.body.quote).toMatchObject({ id: first.id, text: '请说说具体位置', from: 'deputy' })
    await deputy.post(`${path}/${first.id}/recall`)
    const again = (await seenByDeputy()).find(({ id }) => id === answer.body.id)
    expect(again).toMatchObject({ quote: { id: first.id, text: '' } })
    expect((await resident.post(path, { text: '好', quote: first.id })).status).toBe(422)
  })

  it('身份证号和银行卡号对方只看到两头，发送人得到提示', async () => {
    const text = '证号11010519491231002X，卡号4111 1111 1111 1111'
    const sent = (await resident.post(path, { text })).body
    expect(sent).toMatchObject({ text, masked: true })
    const other = (await seenByDeputy()).find(({ id }) => id === sent.id)
    expect(other?.text).toBe('证号1101************2X，卡号4111**********11')
    expect((await deputy.get('/conversations?as=deputy')).body.items[0].lastMessage).not.toContain('11010519491231')
  })

  it('违规的话不送达，发送人申请之后才有人看', async () => {
    const { body } = await resident.post(path, { text: '【违规】的话' })
    expect(body).toMatchObject({ heldFor: 'risky' })
    const staff = await signIn('demo-admin')
    const waiting = async () => (await staff.get('/held-messages?limit=50')).body.items.map(({ id }: Seen) => id)
    expect(await waiting()).not.toContain(body.id)
    expect((await deputy.post(`${path}/${body.id}/review`)).status).toBe(404)
    expect((await resident.post(`${path}/${body.id}/review`)).body.heldFor).toBe('review')
    expect(await waiting()).toContain(body.id)
  })

  it('举报之后工作人员可以限制发送，写明理由和期限；解除之后又能发', async () => {
    const rude = await newResident()
    const { body } = await rude.post('/conversations', { deputyId, text: '说了不该说的话' })
    const at = `/conversations/${body.id}`
    const staff = await signIn('demo-admin')
    const block = () => staff.put(`${at}/block`, { reason: '多次辱骂', days: 7 })
    expect((await block()).status).toBe(404)
    await deputy.post(`${at}/report`, { reason: '辱骂' })
    expect((await deputy.put(`${at}/block`, { reason: '辱骂', days: 7 })).status).toBe(403)
    expect((await block()).body).toMatchObject({ reason: '多次辱骂', until: expect.any(String) })
    const refused = await rude.post(`${at}/messages`, { text: '再说一句' })
    expect(refused).toMatchObject({ status: 403, body: { code: 'account_blocked' } })
    expect(refused.body.detail).toContain('多次辱骂')
    expect((await rude.post('/conversations', { deputyId, text: '另外说一句' })).status).toBe(403)
    expect((await staff.delete(`${at}/block`)).status).toBe(200)
    expect((await rude.post(`${at}/messages`, { text: '对不起' })).status).toBe(201)
  })

  it('微信的推送要有它的签名', async () => {
    const push = (query: string, body: unknown = { Encrypt: 'x' }) =>
      fetch(`${stackUrl()}/wechat/events?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    expect((await push('')).status).toBe(403)
    expect((await push(`signature=${'0'.repeat(40)}&timestamp=1&nonce=2&msg_signature=${'0'.repeat(40)}`)).status).toBe(
      403,
    )
    expect((await fetch(`${stackUrl()}/wechat/events?signature=1&timestamp=1&nonce=1&echostr=a`)).status).toBe(403)
  })
})

describe('意见的图片', () => {
  it('随意见一起提交，提交人和工作人员看得到，别人看不到', async () => {
    const resident = await newResident()
    const draft = (await client().get('/drafts?status=consulting')).body.items[0]
    const attachments = [await upload(resident, await photograph(), '手写意见.jpg')]
    const sent = await resident.post(`/drafts/${draft.id}/opinions`, {
      ...{ article: null, kind: 'other', text: '手写的意见拍成了照片，请看附件。', attachments },
    })
    expect(sent).toMatchObject({ status: 201, body: { attachments: [{ kind: 'picture' }] } })
    const staff = await signIn('demo-staff')
    await eventually(async () => {
      const read = (await staff.get(`/opinions/${sent.body.id}`)).body
      return read.attachments[0].state === 'passed' && (await fetch(read.attachments[0].url)).ok
    })
    expect((await (await newResident()).get(`/opinions/${sent.body.id}`)).status).toBe(404)
  })
})
