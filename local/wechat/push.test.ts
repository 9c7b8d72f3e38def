import { createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { encrypt, pushEvent } from './push'

const secrets = { appId: 'wxtest', pushToken: 'token', pushAesKey: randomBytes(32).toString('base64').slice(0, 43) }

const decrypt = (text: string): { message: string; appId: string } => {
  const key = Buffer.from(`${secrets.pushAesKey}=`, 'base64')
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([decipher.update(text, 'base64'), decipher.final()])
  const plain = padded.subarray(0, padded.length - (padded.at(-1) ?? 0))
  const length = plain.readUInt32BE(16)
  return { message: plain.subarray(20, 20 + length).toString(), appId: plain.subarray(20 + length).toString() }
}

it('encrypts as the safe mode of WeChat does', () => {
  expect(decrypt(encrypt('{"a":"意见"}', secrets))).toEqual({ message: '{"a":"意见"}', appId: 'wxtest' })
})

it('signs each push and repeats it until it is accepted', async () => {
  const signatures: boolean[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { Encrypt } = JSON.parse(Buffer.concat(chunks).toString()) as { Encrypt: string }
    const query = new URL(request.url ?? '', 'http://x').searchParams
    const parts = [secrets.pushToken, query.get('timestamp') ?? '', query.get('nonce') ?? '', Encrypt].sort().join('')
    signatures.push(createHash('sha1').update(parts).digest('hex') === query.get('msg_signature'))
    response.end(signatures.length === 1 ? 'not yet' : 'success')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/wechat/events`
  expect(await pushEvent(url, { Event: 'wxa_media_check' }, secrets)).toEqual({ accepted: true, attempts: 2 })
  expect(signatures).toEqual([true, true])
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})
