import { ask, person, type World } from './world'

const DIGITS = '零一二三四五六七八九'
/** Numbers up to 199 as articles are numbered: 一百零二. */
export const numeral = (n: number): string =>
  n < 10
    ? (DIGITS[n] ?? '')
    : n < 100
      ? `${n < 20 ? '' : DIGITS[Math.floor(n / 10)]}十${n % 10 ? DIGITS[n % 10] : ''}`
      : `一百${n > 100 ? `零${DIGITS[n - 100]}` : ''}`

/** Words that deflate about as those of a real regulation do. */
const CLAUSES =
  '公园管理单位应当保持园内环境整洁设施完好秩序良好并公布开放时间和监督电话市区镇人民政府负责规划建设保护管理工作执法检查责任追究'
const article = (n: number) => {
  const words = Array.from({ length: 12 }, (_, at) => {
    const from = (n * 37 + at * at * 13 + n * at * 7) % (CLAUSES.length - 9)
    return CLAUSES.slice(from, from + 4 + ((n + at) % 6))
  })
  return `第${numeral(n)}条 ${words.join('，')}。`
}
const text = `测试市公园条例（草案）\n\n${Array.from({ length: 100 }, (_, n) => article(n + 1)).join('\n\n')}\n`

/** A draft of 100 articles in an open consultation, its staff, and as many residents as are wanted. */
export const openCity = async (world: World) => {
  const { config } = await import('../functions/platform/config')
  const { handler: accounts } = await import('../functions/accounts/handler')
  const { handler: drafts } = await import('../functions/drafts/handler')
  const staff = await person(world, ['resident', 'handler'])
  const as = { token: staff.token }
  const { id: draftId } = await ask(drafts, 'POST /drafts', { ...as, body: { title: '测试市公园条例（草案）' } })
  await ask(drafts, `POST /drafts/${draftId}/versions`, { ...as, body: { text } })
  const opensAt = new Date(Date.now() - 60_000).toISOString()
  const closesAt = new Date(Date.now() + 40 * 86_400_000).toISOString()
  await ask(drafts, `PUT /drafts/${draftId}/consultation`, { ...as, body: { opensAt, closesAt, reason: '测试' } })

  /** The n-th resident's token, with a verified phone. */
  const newResident = async (n: number): Promise<string> => {
    const { token } = await ask(accounts, 'POST /sessions', { body: { code: `demo-resident-${1000 + n}` } })
    const consent = config().rules.privacyVersion
    const code = `demo-phone-137${String(n).padStart(8, '0')}`
    return (await ask(accounts, 'POST /me/phone', { token, body: { code, consent } })).token ?? token
  }
  return { staff, draftId, newResident }
}
