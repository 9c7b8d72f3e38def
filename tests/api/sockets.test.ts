import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { digest } from '../../functions/platform/ids'
import { type Client, client, newResident, signIn } from '../support/client'
import { eventually } from '../support/eventually'
import { TABLE, tableOfStack } from '../support/operate'
import { type Frame, listen, openSocket } from '../support/socket'

describe('实时消息', () => {
  let deputy: Client
  let deputyId: string
  beforeAll(async () => {
    deputy = await signIn('demo-deputy')
    deputyId = (await deputy.get('/me')).body.deputyId
  })

  const isMessage = (text: string) => (frame: Frame) =>
    frame.type === 'message' && (frame.message as { text?: string }).text === text

  it('消息推送到两边的每台设备，已读和会话状态也是', async () => {
    const resident = await newResident()
    const [phone, tablet, office, stranger] = await Promise.all([
      listen(resident),
      listen(resident),
      listen(deputy),
      listen(await newResident()),
    ])
    const { body } = await resident.post('/conversations', { deputyId, text: '请问公交何时改线？' })
    expect((await office.heard(isMessage('请问公交何时改线？'))).message).toMatchObject({ mine: false, seq: 1 })
    expect((await tablet.heard(isMessage('请问公交何时改线？'))).message).toMatchObject({ mine: true })
    const answer = (await deputy.post(`/conversations/${body.id}/messages`, { text: '下月一日' })).body
    for (const device of [phone, tablet]) {
      await device.heard(isMessage('下月一日'))
      expect(
        await device.heard(
          ({ type, conversation }) => type === 'conversation' && (conversation as Frame).status === 'answered',
        ),
      ).toMatchObject({ conversationId: body.id })
    }
    await resident.put(`/conversations/${body.id}/read`, { messageId: answer.id })
    await office.heard(({ type, by, seq }) => type === 'read' && by === 'resident' && seq === 2)
    await resident.post(`/conversations/${body.id}/messages`, { text: '【违规】的话' })
    await phone.heard(isMessage('【违规】的话'))
    expect(office.frames.some(isMessage('【违规】的话'))).toBe(false)
    expect(stranger.frames).toEqual([])
    for (const each of [phone, tablet, office, stranger]) each.close()
  })

  it('断开时错过的，重新连上后按序补齐，不重不漏', async () => {
    const resident = await newResident()
    const { id } = (await resident.post('/conversations', { deputyId, text: '第1句' })).body
    const first = await listen(deputy)
    await resident.post(`/conversations/${id}/messages`, { text: '第2句' })
    await first.heard(isMessage('第2句'))
    first.socket.terminate()
    await resident.post(`/conversations/${id}/messages`, { text: '第3句' })
    const second = await listen(deputy)
    const missed = (await deputy.get(`/conversations/${id}/messages?after=2`)).body.items
    await resident.post(`/conversations/${id}/messages`, { text: '第4句' })
    const live = await second.heard(isMessage('第4句'))
    expect([...missed, live.message].map(({ seq }: { seq: number }) => seq)).toEqual([3, 4])
    second.close()
  })

  it('入场凭证只能用一次，伪造的、没有的都被拒绝', async () => {
    const resident = await newResident()
    const { body, status } = await resident.post('/socket-tickets')
    expect([status, body.url]).toEqual([201, expect.stringContaining(`ticket=${body.ticket}`)])
    expect(body.url).not.toContain(resident.token)
    const opened = await openSocket(body.url)
    await expect(openSocket(body.url)).rejects.toThrow()
    const address = body.url.split('?')[0]
    await expect(openSocket(`${address}?ticket=nonsense`)).rejects.toThrow()
    await expect(openSocket(address)).rejects.toThrow()
    expect((await client().post('/socket-tickets')).status).toBe(401)
    opened.close()
  })

  it('过了一分钟的凭证不能用', async () => {
    const { body } = await (await newResident()).post('/socket-tickets')
    expect(Date.parse(body.expiresAt) - Date.now()).toBeLessThanOrEqual(60_000)
    const table = tableOfStack()
    const Key = { pk: `WT#${digest(body.ticket)}`, sk: 'T' }
    await table.send(
      new UpdateCommand({
        TableName: TABLE,
        Key,
        UpdateExpression: 'SET expiresAt = :past',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':past': new Date(Date.now() - 1).toISOString() },
      }),
    )
    await expect(openSocket(body.url)).rejects.toThrow()
  })

  it('不是会话的人，什么也问不到、听不到', async () => {
    const resident = await newResident()
    const stranger = await newResident()
    const ears = await listen(stranger)
    const { id } = (await resident.post('/conversations', { deputyId, text: '只给代表看' })).body
    const messageId = (await resident.get(`/conversations/${id}/messages`)).body.items[0].id
    const tries = await Promise.all([
      stranger.get(`/conversations/${id}`),
      stranger.get(`/conversations/${id}/messages`),
      stranger.post(`/conversations/${id}/messages`, { text: '插一句' }),
      stranger.put(`/conversations/${id}/read`, { messageId }),
      stranger.post(`/conversations/${id}/messages/${messageId}/recall`),
      stranger.post(`/conversations/${id}/reminder`),
      stranger.post(`/conversations/${id}/reopening`),
      stranger.put(`/conversations/${id}/rating`, { stars: 1, answered: false }),
    ])
    expect(tries.map(({ status }) => status)).toEqual(tries.map(() => 404))
    ears.socket.send(JSON.stringify({ type: 'subscribe', conversationId: id }))
    await ears.heard(({ type, code }) => type === 'error' && code === 'frame_unknown')
    await deputy.post(`/conversations/${id}/messages`, { text: '收到' })
    ears.socket.send('{"type":"ping"}')
    await ears.heard(({ type }) => type === 'pong')
    expect(ears.frames.map(({ type }) => type)).toEqual(['error', 'pong'])
    ears.close()
  })

  it('坏的帧得到错误帧，连接不断', async () => {
    const { socket, heard, close } = await listen(await newResident())
    const sent: [string | Buffer, string][] = [
      ['不是 JSON', 'frame_invalid'],
      ['{"type":"steal"}', 'frame_unknown'],
      ['{"action":"$disconnect","type":"steal2"}', 'frame_unknown'],
      [Buffer.from([1, 2, 3]), 'frame_invalid'],
      ['x'.repeat(200_000), 'frame_too_large'],
    ]
    for (const [frame, code] of sent) {
      socket.send(frame)
      await heard((answer) => answer.type === 'error' && answer.code === code)
    }
    socket.send('{"type":"ping"}')
    await heard(({ type }) => type === 'pong')
    close()
  })

  it('退出登录之后，旧的连接不再收到任何消息', async () => {
    const resident = await newResident()
    const { id } = (await resident.post('/conversations', { deputyId, text: '您好' })).body
    const { socket, frames } = await listen(resident)
    await resident.delete('/sessions/current')
    await eventually(() => socket.readyState === socket.CLOSED)
    await deputy.post(`/conversations/${id}/messages`, { text: '您好，请讲' })
    expect(frames.some(isMessage('您好，请讲'))).toBe(false)
  })
})
