import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { signToken } from '../../functions/platform/token'
import { type Client, client, newResident, signIn } from '../support/client'

/** The ten who ask, in the order of the table's columns. */
export const callerNames = [
  'none',
  'expired',
  'resident',
  'other',
  'deputy',
  'deputy2',
  'station',
  'handler2',
  'reviewer',
  'admin',
] as const
export type CallerName = (typeof callerNames)[number]
export type People = Record<CallerName, Client>

/** Everything here is made for the test: nobody's records are touched. */
export type World = {
  people: People
  ids: Record<CallerName, string>
  /** A handler of the draft: makes what is asked about. */
  staff: Client
  /** The demo's administrator, for what is not asked about. */
  office: Client
  deputyId: string
  deputy2Id: string
  stationId: string
}

export const idOf = async (who: Client): Promise<string> => (await who.get('/me')).body.id

let last = Number(String(Date.now()).slice(-7))
/** A person who holds roles, given as an administrator gives them. */
export const official = async (office: Client, name: string, roles: string[], more: object = {}): Promise<Client> => {
  last += 1
  const phone = `1380${String(last).padStart(7, '0').slice(-7)}`
  const prepared = await office.post('/people', { name, phone, roles, ...more })
  const person = await signIn(`demo-resident-${2_000_000 + (last % 4_000_000)}`)
  const consent = (await person.get('/privacy')).body.version
  const bound = client(
    (await person.post('/me/phone', { code: `demo-phone-${phone}`, consent, takeOver: true })).body.token,
  )
  const accepted = await bound.post('/me/roles', { invitation: prepared.body.invitation })
  if (accepted.status !== 200) throw new Error(`${name}: ${JSON.stringify([prepared.body, accepted.body])}`)
  return client(accepted.body.token)
}

const secrets = () => JSON.parse(readFileSync(join(process.env.STACK_DIR ?? '.local', 'secrets.json'), 'utf8'))

/** A token that the system's own key signed, thirteen hours ago. */
const expiredToken = async (accountId: string): Promise<string> => {
  const claims = { accountId, roles: ['resident' as const], verified: true, tokenId: 'expired' }
  return (await signToken(secrets(), claims, new Date(Date.now() - 13 * 3_600_000))).token
}

export const makePeople = async (): Promise<World> => {
  const [office, staff, resident, other] = await Promise.all([
    signIn('demo-admin'),
    signIn('demo-staff'),
    newResident(),
    newResident(),
  ])
  const place = { name: '矩阵测试联络站', district: '演示一区', address: '测试路 1 号', takesMessages: true }
  const stationId = (await office.post('/stations', place)).body.id as string
  const seat = { level: '市人大代表', term: '第十七届', district: '演示一区', takesMessages: true }
  const newDeputy = async (name: string) => (await office.post('/deputies', { ...seat, name })).body.id as string
  const [deputyId, deputy2Id] = [await newDeputy('矩阵代表甲'), await newDeputy('矩阵代表乙')]
  const elsewhere = (await staff.post('/drafts', { title: '另一部条例（草案）' })).body.id as string
  const deputy = await official(office, '矩阵代表甲', ['deputy'], { deputyId })
  const deputy2 = await official(office, '矩阵代表乙', ['deputy'], { deputyId: deputy2Id })
  const station = await official(office, '矩阵站员', ['station'], { stationId })
  const handler2 = await official(office, '矩阵另案经办', ['handler'])
  const limited = { roles: ['handler'], draftIds: [elsewhere] }
  await office.put(`/people/${await idOf(handler2)}/roles`, limited)
  const reviewer = await official(office, '矩阵复核', ['reviewer'])
  const admin = await official(office, '矩阵管理员', ['admin'])
  const residentId = await idOf(resident)
  const expired = client(await expiredToken(residentId))
  const people = { none: client(), expired, resident, other, deputy, deputy2, station, handler2, reviewer, admin }
  const ids = { none: '', expired: '' } as World['ids']
  for (const name of callerNames.slice(2)) ids[name] = await idOf(people[name])
  return { people, ids, staff, office, deputyId, deputy2Id, stationId }
}
