import { signIn } from '../../client'
import { eventually } from '../../eventually'
import { photograph, recording, upload } from '../../files'
import { newPerson, newPhone } from '../build'
import { writeTo } from './listening'

const ADD = '添加图片、语音、位置或条文'

/** What is said without typing: a recording and a picture, both ways. */
export const mediaJourneys = (): void => {
  it('麦克风没有允许就去打开；录一段话，听一遍，发出去；听代表的回话，静音的手机也听得到', async () => {
    const person = newPerson()
    const media = { microphone: false, recorded: recording(), picture: new Uint8Array() }
    const phone = newPhone(person.number, { media })
    const id = await writeTo(phone, person, '陈玉兰', `健身器材坏了，我说给您听（${person.number}）。`)
    await phone.tap(ADD)
    await phone.tap('语音')
    await phone.tap('开始录音')
    await phone.sees('没有录上')
    await phone.tap('打开麦克风权限')
    await phone.tap('开始录音')
    await phone.sees('正在录音')
    await phone.tap('录好了')
    await phone.tap('听一听')
    await eventually(async () => phone.events.played.length === 1)
    expect(phone.events.asked).toEqual(['scope.record', 'openSetting', 'scope.record'])
    expect(phone.events.heardWhenMuted).toBe(true)
    await phone.tap('发送')
    const me = await person.client()
    type Attached = { kind: string; seconds?: number }
    const attached = async (): Promise<Attached[]> =>
      (await me.get(`/conversations/${id}/messages`)).body.items.flatMap(
        ({ attachments = [] }: { attachments?: Attached[] }) => attachments,
      )
    await eventually(async () => (await attached()).length === 1)
    expect(await attached()).toMatchObject([{ kind: 'voice', seconds: 1 }])

    const deputy = await signIn('demo-deputy')
    const answer = { uploadId: await upload(deputy, recording(), '录音.mp3'), seconds: 12 }
    expect((await deputy.post(`/conversations/${id}/messages`, { attachments: [answer] })).status).toBe(201)
    await phone.tap('播放语音，12 秒')
    await phone.sees('正在播放 12″')
    await eventually(async () => phone.events.played.length === 2)
    await phone.tap('停止播放')
    await eventually(async () => phone.events.stopped.includes(phone.events.played[1] ?? ''))
    await phone.sees('语音 12″')
    expect(phone.problems).toEqual([])
    phone.end()
  })

  it('拍一张照片发给代表，点开看大图', async () => {
    const person = newPerson()
    const media = { microphone: true, recorded: new Uint8Array(), picture: await photograph() }
    const phone = newPhone(person.number, { media })
    const id = await writeTo(phone, person, '陈玉兰', `井盖松了，请看照片（${person.number}）。`)
    await phone.tap(ADD)
    await phone.tap('图片')
    await phone.tap('查看图片')
    await eventually(async () => phone.events.previewed.length === 1)
    expect((await fetch(phone.events.previewed[0] ?? '')).status).toBe(200)
    const { items } = (await (await person.client()).get(`/conversations/${id}/messages`)).body
    expect(items[0].attachments).toMatchObject([{ kind: 'picture' }])
    expect(phone.problems).toEqual([])
    phone.end()
  })
}
