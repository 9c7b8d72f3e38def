import type { Person } from './api'

export type Places = { stationIds: string[]; contactPointIds: string[]; deputyIds: Map<string, string> }

const TERM = '第十七届'

/** Four stations of a city that does not exist. */
const stations = [
  [
    '榴园街道代表之家',
    '演示一区',
    '演示一区榴园路 18 号党群服务中心二楼',
    '周一至周五 9:00—17:00；每月 10 日、25 日代表接待',
  ],
  ['运河社区代表联络站', '演示二区', '演示二区运河北路 6 号运河社区服务站', '周一至周六 8:30—17:30；每周三代表接待'],
  ['翼云镇代表之家', '演示三县', '演示三县翼云镇政府东院', '周一至周五 8:30—17:00；每月 15 日代表接待'],
  [
    '政务服务大厅代表联络站',
    '演示一区',
    '演示一区光明大道 100 号政务服务大厅一楼（“办不成事”窗口旁）',
    '周一至周五 9:00—17:00',
  ],
] as const

/** Twelve deputies: name, level, elected by, delegation, district, sector, topics, station. No real person is meant. */
const deputies = [
  ['陈玉兰', '市人大代表', '演示一区', '教师', ['教育', '未成年人保护'], [0, 3]],
  ['孙海峰', '市人大代表', '演示二区', '物业服务', ['物业管理', '停车', '电动自行车'], [1]],
  ['刘思远', '市人大代表', '演示一区', '律师', ['立法', '劳动权益'], [0]],
  ['马春燕', '市人大代表', '演示三县', '农业合作社', ['乡村振兴', '水利'], [2]],
  ['高明哲', '市人大代表', '演示二区', '医生', ['医疗卫生', '养老服务'], [1]],
  ['宋佳宁', '市人大代表', '演示一区', '企业职工', ['就业', '公共交通'], [3]],
  ['许长青', '区人大代表', '演示一区', '社区工作者', ['社区治理', '老旧小区改造'], [0]],
  ['丁秀英', '区人大代表', '演示二区', '退休干部', ['养老服务', '助老'], [1]],
  ['罗建国', '县人大代表', '演示三县', '村党支部书记', ['农村道路', '饮水安全'], [2]],
  ['梁晓雯', '市人大代表', '演示三县', '非遗传承人', ['历史文化保护', '旅游'], [2]],
  ['方立新', '市人大代表', '演示二区', '环保工程师', ['生态环境', '垃圾分类'], [1]],
  ['谢雨桐', '区人大代表', '演示一区', '快递员', ['新就业形态', '交通安全'], [3]],
] as const

const day = (days: number) => new Date(Date.now() + 8 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10)

/** Contact points (基层立法联系点) of a city that does not exist. */
const contactPoints = [
  ['榴园街道立法联系点', '街道', '演示一区', '演示一区榴园路 18 号'],
  ['运河社区立法联系点', '社区', '演示二区', '演示二区运河北路 6 号'],
  ['翼云镇柳溪村立法联系点', '村', '演示三县', '演示三县翼云镇柳溪村党群服务中心'],
  ['正衡律师事务所立法联系点', '律师事务所', '演示一区', '演示一区法院街 9 号'],
  ['演示学院法学院立法联系点', '学校', '演示二区', '演示二区学院路 2 号'],
  ['光明新能源公司立法联系点', '企业', '演示三县', '演示三县工业园 7 号'],
] as const

const kinds = ['home', 'station', 'home', 'service'] as const
/** Latitude and longitude, some kilometres from each other. */
const points = [
  [34.806, 117.318],
  [34.842, 117.392],
  [34.731, 117.205],
  [34.812, 117.331],
] as const

/** Stations, deputies and the duty roster, entered by the administrator. */
export const enterPlaces = async (admin: Person): Promise<Places> => {
  const stationIds: string[] = []
  for (const [index, [name, district, address, hours]] of stations.entries()) {
    const [latitude, longitude] = points[index] ?? []
    const { id } = await admin.call<{ id: string }>('POST', '/stations', {
      name,
      kind: kinds[index],
      ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
      district,
      address,
      hours,
      phone: `0000-1234${index}67`,
      introduction: '（演示）接待群众来访，听取对立法和日常工作的意见建议。',
      takesMessages: true,
    })
    stationIds.push(id)
  }
  const deputyIds = new Map<string, string>()
  for (const [name, level, district, sector, topics, places] of deputies) {
    const { id } = await admin.call<{ id: string }>('POST', '/deputies', {
      name,
      level,
      term: TERM,
      electedBy: level === '市人大代表' ? `${district}人民代表大会` : `${district}选区`,
      delegation: `${district}代表团`,
      district,
      sector,
      introduction: `（演示）${sector}，关注${topics.join('、')}。`,
      topics,
      stationIds: places.map((index) => stationIds[index]),
      takesMessages: true,
    })
    deputyIds.set(name, id)
  }
  const atStation = (index: number) =>
    deputies
      .filter(([, , , , , places]) => (places as readonly number[]).includes(index))
      .map(([name]) => deputyIds.get(name))
  for (const [index, stationId] of stationIds.entries())
    await admin.call('PATCH', `/stations/${stationId}`, {
      duties: [4, 11, 18].map((days, turn) => {
        const here = atStation(index)
        return { date: day(days + index), from: '09:00', to: '11:30', deputyIds: [here[turn % here.length]] }
      }),
    })
  const first = stationIds[0]
  const today = { date: day(0), from: '08:30', to: '17:30', deputyIds: [deputyIds.get('陈玉兰')] }
  const { duties } = await admin.call<{ duties: Record<string, unknown>[] }>('GET', `/stations/${first}`)
  const roster = duties.map(({ date, from, to, deputyIds: ids }) => ({ date, from, to, deputyIds: ids }))
  await admin.call('PUT', `/stations/${first}/duties`, { duties: [today, ...roster], reason: '应群众要求增加一次' })
  const contactPointIds: string[] = []
  for (const [name, kind, district, address] of contactPoints) {
    const { id } = await admin.call<{ id: string }>('POST', '/contact-points', {
      name,
      kind,
      district,
      address,
      phone: `0000-7654${contactPointIds.length}21`,
      hours: '周一至周五 9:00—17:00',
      introduction: '（演示）就法规草案走访座谈，收集群众意见，原汁原味报送市人大常委会法制工作委员会。',
      namedOn: '2023-03-15',
    })
    contactPointIds.push(id)
  }
  return { stationIds, contactPointIds, deputyIds }
}
