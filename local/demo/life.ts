import type { Person } from './api'
import type { Places } from './places'

const DAY = 86_400_000
const at = (days: number) => new Date(Date.now() + days * DAY).toISOString()
const day = (days: number) => new Date(Date.now() + 8 * 3600_000 + days * DAY).toISOString().slice(0, 10)

const notice = {
  issuer: '演示市人大常委会法制工作委员会',
  number: '演示公告〔2026〕7 号',
  date: day(-9),
  address: '演示市光明大道 100 号',
  postcode: '000000',
  email: 'fgw@example.cn',
  telephone: '0000-1234567',
  contact: '法规一处',
  otherWays: '也可以就近到基层立法联系点、人大代表家站室当面提出。',
}

const questions = [
  {
    article: '第二十二条',
    text: '公共充电的服务费，您觉得每度电最多收多少合适？',
    kind: 'choice',
    options: ['五角以内', '五角至八角', '八角至一元', '由市场决定'],
    most: 1,
  },
  { article: '第十八条', text: '您家现在在哪里给电动自行车充电？还缺什么？', kind: 'text' },
]

const stages = [
  { kind: 'project', date: day(-260), title: '列入年度立法计划' },
  { kind: 'drafting', date: day(-200), title: '市住房和城乡建设局组织起草', text: '走访四十个小区，召开座谈会六次。' },
  { kind: 'first_reading', date: day(-12), title: '市人大常委会会议第一次审议' },
  {
    kind: 'press_conference',
    date: day(-9),
    title: '草案征求意见新闻发布会',
    documents: [{ title: '新闻发布会实录', url: 'https://example.cn/press' }],
  },
  { kind: 'consultation', date: day(-9), until: day(23) },
  { kind: 'second_reading', date: day(60) },
  { kind: 'vote' },
  { kind: 'approval' },
  { kind: 'effect' },
]

/** The consultation's life around its dates: stages, notice, questions with answers, contact points, followers. */
export const tellLife = async (
  draftId: string,
  people: Map<string, Person>,
  residents: readonly Person[],
  { contactPointIds }: Places,
): Promise<void> => {
  const [staff, contact, resident] = [people.get('demo-staff'), people.get('demo-contact'), people.get('demo-resident')]
  if (!staff || !contact || !resident) throw new Error('The demo accounts are not complete.')
  await staff.call('PUT', `/drafts/${draftId}/consultations/1/notice`, notice)
  await staff.call('PUT', `/drafts/${draftId}/stages`, { stages })
  const asked = await staff.call<{ consultation: { questions: { id: string; kind: string; options?: string[] }[] } }>(
    'PUT',
    `/drafts/${draftId}/consultations/1/questions`,
    { questions },
  )
  const [choice] = asked.consultation.questions
  // A function keeps a draft for five seconds: the questions are there a moment later.
  await new Promise((resolve) => setTimeout(resolve, 5_500))
  for (const [n, each] of residents.slice(0, 15).entries())
    await each.call('PUT', `/drafts/${draftId}/questions/${choice?.id}/answer`, {
      choices: [choice?.options?.[n % 3] ?? ''],
    })
  await resident.call('PUT', `/drafts/${draftId}/following`)
  await staff.call('POST', `/drafts/${draftId}/contact-point-requests`, {
    contactPointIds,
    dueAt: at(14),
    words: '请重点听取老旧小区居民和外卖骑手的意见。',
  })
  const heard = [
    ['第十八条', '老旧小区没有地方建充电棚，建议允许利用闲置空地临时设置。', '刘大爷'],
    ['第二十二条', '骑手一天要充两次电，建议服务费按包月优惠。', '外卖骑手座谈会'],
    ['第二十七条', '老人不会扫码，充电柜要能投币或者刷卡。', '王阿姨'],
  ] as const
  for (const [article, text, name] of heard)
    await contact.call('POST', `/drafts/${draftId}/opinions`, {
      article,
      kind: 'modify',
      text,
      submitter: { name, district: '演示一区' },
    })
}

const proposals = [
  {
    title: '关于制定《演示市养犬管理条例》的建议',
    necessity: '遛狗不牵绳、犬吠扰民、流浪犬伤人投诉逐年增多，现有规定分散，部门职责不清。',
    content: '明确牵引绳长度、禁养区域、登记免疫、流浪犬收容和处罚幅度，建立养犬信用记录。',
    feasibility: '省内多个城市已有条例，可以借鉴。',
  },
  {
    title: '关于制定新就业群体权益保障条例的建议',
    necessity: '外卖骑手、快递员没有歇脚充电的地方，事故责任难以认定，需要立法明确平台责任。',
    content: '规定平台的安全培训、合理派单、意外保险义务，明确驿站和换电设施的建设主体。',
    organisation: '演示市快递行业协会',
  },
  {
    title: '建议就老旧小区加装电梯立法',
    necessity: '一楼不同意、费用怎么摊、以后谁来修，每个小区都要吵一遍，没有统一规则。',
    content: '规定表决比例、费用分摊指引、对低层住户的补偿、维护责任和纠纷调解程序。',
  },
]

/** What residents and organisations propose, at different steps of its way. */
export const proposeLaws = async (people: Map<string, Person>, residents: readonly Person[]): Promise<void> => {
  const [staff, resident] = [people.get('demo-staff'), people.get('demo-resident')]
  if (!staff || !resident) throw new Error('The demo accounts are not complete.')
  const ids: string[] = []
  for (const [n, proposal] of proposals.entries()) {
    const author = n === 0 ? resident : residents[n]
    ids.push((await (author ?? resident).call<{ id: string }>('POST', '/proposals', proposal)).id)
  }
  const [dogs, riders] = ids
  await staff.call('POST', `/proposals/${dogs}/acceptance`)
  await staff.call('POST', `/proposals/${riders}/acceptance`)
  await staff.call('PUT', `/proposals/${dogs}/answer`, {
    result: 'listed',
    reply: '您的建议针对性强，已列入下一年度立法计划，由市公安局牵头起草，届时将公开征求意见。',
  })
}
