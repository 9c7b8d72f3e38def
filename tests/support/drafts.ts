import { type Client, signIn } from './client'

/** A short regulation written for the tests, in the real form. */
export const regulation = `演示市城市公园管理条例（草案）

第一章 总则

第一条 为了加强城市公园管理，方便群众休憩，根据有关法律、法规，结合本市实际，制定本条例。

第二条 本市城市公园的规划、建设、保护和管理，适用本条例。

第三条 城市公园管理应当遵循公益性、开放性、便民性的原则。

第二章 开放与管理

第四条 城市公园应当每日六时至二十二时免费开放。
确需临时闭园的，应当提前三日公告。

第五条 在城市公园内禁止下列行为：
（一）损毁花草树木；
（二）携带未束牵引绳的犬只入园；
（三）在非指定区域燃放烟花爆竹。

第六条 违反本条例第五条规定的，由城市管理部门责令改正，可以处五十元以上二百元以下罚款。

第三章 附则

第七条 本条例自2027年1月1日起施行。
`

const DAY = 86_400_000
const iso = (ms: number) => new Date(ms).toISOString()

type Asked = { text?: string; release?: 'each' | 'together'; days?: number; opensIn?: number }

/** A draft with one version in an open consultation, made by demo-staff. Answers its id. */
export const openDraft = async (
  staff?: Client,
  { text = regulation, release, days = 40, opensIn = -60_000 }: Asked = {},
): Promise<string> => {
  const handler = staff ?? (await signIn('demo-staff'))
  const made = await handler.post('/drafts', { title: '演示市城市公园管理条例（草案）' })
  const draftId = made.body.id as string
  const added = await handler.post(`/drafts/${draftId}/versions`, { text })
  const opened = await handler.put(`/drafts/${draftId}/consultation`, {
    opensAt: iso(Date.now() + opensIn),
    closesAt: iso(Date.now() + days * DAY),
    reason: '测试',
    ...(release && { release }),
  })
  for (const { status, body } of [made, added, opened])
    if (status >= 300) throw new Error(`the draft was answered ${status}: ${JSON.stringify(body)}`)
  return draftId
}
