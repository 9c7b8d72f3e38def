import { type Person, signIn } from './api'
import { chargingOpinions, neighbourhoodText, replies } from './texts/chargingOpinions'

const RESIDENTS = 24
/** With the two named demo residents' own, 200 in all. */
const OPINIONS = 196

/** Residents whom only the figures know. */
export const manyResidents = async (base: string): Promise<Person[]> => {
  const people: Person[] = []
  for (let n = 0; n < RESIDENTS; n++)
    people.push(await signIn(base, `demo-resident-${101 + n}`, `138000001${String(n).padStart(2, '0')}`))
  return people
}

const endings = ['', '请予考虑。', '这是我们楼很多邻居的想法。', '希望采纳。', '谢谢！', '请在修改时研究。']
const capacities = ['resident', 'resident', 'resident', 'enterprise', 'association', 'expert', 'deputy'] as const
const districts = ['演示一区', '演示二区', '演示三县'] as const

const opinion = (n: number) => {
  const same = n % 13 === 7
  const [article, kind, text, suggestedText, reason] = same
    ? neighbourhoodText
    : (chargingOpinions[n % chargingOpinions.length] ?? neighbourhoodText)
  const round = Math.floor(n / chargingOpinions.length)
  const capacity = capacities[n % capacities.length]
  return {
    article,
    kind,
    text: same ? text : `${text}${endings[round % endings.length]}`,
    suggestedText,
    reason,
    submitter: {
      district: districts[n % districts.length],
      capacity,
      ...(capacity === 'enterprise' && { organisation: '演示市某物业服务有限公司' }),
      ...(capacity === 'association' && { organisation: '演示市电动自行车行业协会' }),
      ...(capacity === 'expert' && { name: '演示专家' }),
    },
  }
}

const results = ['adopted', 'partially_adopted', 'not_adopted', 'noted'] as const

/** Two hundred opinions in every status, handled by the staff as they would be. */
export const giveOpinions = async (
  draftId: string,
  residents: readonly Person[],
  people: Map<string, Person>,
): Promise<void> => {
  const staff = people.get('demo-staff')
  const [first, second] = [people.get('demo-resident'), people.get('demo-resident-2')]
  if (!staff || !first || !second) throw new Error('The demo accounts are not complete.')
  const path = `/drafts/${draftId}/opinions`
  const given: { id: string; author: Person }[] = []
  for (let n = 0; n < OPINIONS; n++) {
    const author = residents[n % residents.length]
    if (!author) continue
    const held = n % 28 === 27 ? { text: `【复核】${opinion(n).text}` } : {}
    given.push({ id: (await author.call<{ id: string }>('POST', path, { ...opinion(n), ...held })).id, author })
  }
  for (const [n, { id, author }] of given.entries()) await handle(staff, author, id, n)
  await showSome(staff, given, residents)
  const mine = await first.call<{ id: string }>('POST', path, {
    article: '第二十七条',
    kind: 'modify',
    text: '我母亲七十三岁，不会用手机扫码。建议把“鼓励”改成“应当”，让老人也能刷卡充电。',
    suggestedText: '停放充电设施应当提供现金、刷卡等非智能手机支付方式，方便老年人使用。',
    reason: '小区里像我母亲这样的老人很多',
  })
  await staff.call('PUT', `/opinions/${mine.id}/decision`, {
    result: 'adopted',
    reply: '采纳。您的意见很有代表性，修改稿拟将“鼓励”改为“应当”，感谢您替老年人说话。',
  })
  await first.call('POST', path, {
    article: '第十八条',
    kind: 'modify',
    text: '建议先建够充电设施，再禁止在家里充电，给大家半年的过渡时间。',
  })
  await second.call('POST', path, {
    article: '第二十二条',
    kind: 'modify',
    text: '服务费应当有上限。我们小区一度电收一块八，比电费还贵两倍多。',
  })
  const studied = await second.call<{ id: string }>('POST', path, {
    article: null,
    kind: 'other',
    text: '希望条例通过之后，把每个小区的充电位数量在小程序里公开。',
  })
  await staff.call('POST', `/opinions/${studied.id}/takeup`)
}

/** Most are decided, some studied, a few withdrawn, refused or waiting: as on a day in the middle of a consultation. */
const handle = async (staff: Person, author: Person, id: string, n: number): Promise<void> => {
  if (n % 28 === 27) {
    if (n % 56 === 27)
      await staff.call('POST', `/opinions/${id}/rejection`, { reason: '内容与本草案无关，请您围绕草案重新提出意见。' })
    return
  }
  if (n % 17 === 16) await author.call('DELETE', `/opinions/${id}`)
  else if (n % 5 === 0) {
    const result = results[(n / 5) % results.length] ?? 'noted'
    await staff.call('PUT', `/opinions/${id}/decision`, { result, reply: replies[result] })
  } else if (n % 7 === 3) await staff.call('POST', `/opinions/${id}/takeup`)
}

/** Some opinions stand in public, supported by more people or fewer. */
const showSome = async (
  staff: Person,
  given: readonly { id: string; author: Person }[],
  residents: readonly Person[],
): Promise<void> => {
  // One of each kind of words, none of those that were withdrawn or refused.
  const shown = given.filter((_, n) => n < 34 && n % 2 === 0 && n % 28 !== 27 && n % 17 !== 16 && n % 13 !== 7)
  for (const [n, { id, author }] of shown.entries()) {
    await staff.call('PUT', `/opinions/${id}/publication`)
    const people = residents.filter((person) => person.id !== author.id).slice(0, (n * 5) % 14)
    await Promise.all(people.map((person) => person.call('PUT', `/opinions/${id}/support`)))
  }
}
