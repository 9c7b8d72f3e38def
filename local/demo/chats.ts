import type { Person } from './api'
import type { Places } from './places'

type Made = { id: string }

/** What residents write to deputies and a station, at every point of a conversation's life. */
export const haveChats = async (people: Map<string, Person>, places: Places): Promise<void> => {
  const someone = (code: string): Person => {
    const person = people.get(code)
    if (!person) throw new Error(`No demo account ${code}`)
    return person
  }
  const [resident, second, deputy, other, station] = [
    'demo-resident',
    'demo-resident-2',
    'demo-deputy',
    'demo-deputy-2',
    'demo-station',
  ].map(someone)
  if (!resident || !second || !deputy || !other || !station) return
  const [chen, sun] = [places.deputyIds.get('陈玉兰'), places.deputyIds.get('孙海峰')]
  const say = (who: Person, id: string, text: string) => who.call('POST', `/conversations/${id}/messages`, { text })

  const school = await resident.call<Made>('POST', '/conversations', {
    deputyId: chen,
    topic: '教育',
    place: '演示一区榴园小学',
    text: '陈代表您好，榴园小学门口放学时车特别多，孩子过马路不安全，能不能设一个护学岗？',
  })
  await say(deputy, school.id, '您好，谢谢您反映。我下午放学时去看了，路口确实拥堵。请问是每天都这样，还是雨天更严重？')
  await say(resident, school.id, '每天都堵，雨天要堵半个小时以上，主要是路边乱停车。')
  await say(deputy, school.id, '明白了。我已经联系街道和交警大队，约好本周四一起到现场看，有结果马上告诉您。')

  const parking = await second.call<Made>('POST', '/conversations', {
    deputyId: sun,
    topic: '物业管理',
    text: '孙代表，我们小区地下车库只卖不租，地上又没有车位，业主意见很大，请问有没有办法？',
  })
  await say(
    other,
    parking.id,
    '您好，民法典第二百七十五条规定车位应当首先满足业主的需要。请问小区名称和车位数量大概是多少？',
  )

  const closed = await second.call<Made>('POST', '/conversations', {
    deputyId: chen,
    topic: '未成年人保护',
    text: '小区门口的便利店向中学生卖电子烟，劝过几次都不听，应该找哪个部门？',
  })
  await say(
    deputy,
    closed.id,
    '谢谢您关心孩子。法律禁止向未成年人出售电子烟，我已向市场监管和烟草专卖部门反映，他们昨天到店检查并下达了整改通知。',
  )
  await deputy.call('POST', `/conversations/${closed.id}/closure`, {
    outcome: 'answered',
    summary: '已由主管部门检查并责令整改，店家承诺不再向未成年人出售电子烟。',
  })
  await second.call('PUT', `/conversations/${closed.id}/rating`, {
    stars: 5,
    answered: true,
    comment: '很快就有结果，谢谢！',
  })

  const bench = await resident.call<Made>('POST', '/conversations', {
    stationId: places.stationIds[0],
    topic: '社区治理',
    text: '榴园街道口袋公园里没有座椅，老人走累了没地方坐，能不能加几张？',
  })
  await say(station, bench.id, '您好，家站室已收到，我们今天下午去现场看看，再和街道商量。')

  await resident.call('POST', '/conversations', {
    deputyId: sun,
    topic: '电动自行车',
    text: '孙代表，电动自行车条例正在征求意见，我们小区充电服务费太高，您能帮忙反映一下吗？',
  })

  await deputy.call('PUT', `/conversations/${school.id}/category`, { category: '交通出行' })
  await station.call('PUT', `/conversations/${bench.id}/category`, { category: '市政设施' })
  const visitor = await station.call<Made>('POST', `/stations/${places.stationIds[0]}/walk-ins`, {
    name: '赵奶奶',
    phone: '0000-7654321',
    text: '楼道里的灯坏了半个月，晚上看不见台阶，邻居摔了一跤，物业说没有钱换。',
    place: '演示一区榴园小区 3 号楼',
    category: '住房物业',
    deputyId: chen,
    consent: true,
  })
  await say(deputy, visitor.id, '赵奶奶您好，社区答应本周内先把灯修好，费用由物业承担，我周五去看。')
  await station.call('POST', `/stations/${places.stationIds[0]}/walk-ins`, {
    name: '老李',
    phone: '0000-7654322',
    text: '村口的公交站牌倒了，等车不知道几点来。',
    place: '演示一区南马道村口',
    category: '交通出行',
    consent: true,
  })
}
