import { firstAdmin } from '../../functions/accounts/firstAdmin'
import { type DemoAccount, demoAccounts } from '../wechat/accounts'
import { type Person, signIn } from './api'
import type { Places } from './places'

/** Roles of the demo accounts, as an administrator would give them. */
const roles: Record<string, string[]> = {
  'demo-deputy': ['deputy'],
  'demo-deputy-2': ['deputy'],
  'demo-station': ['station'],
  'demo-office': ['deputy_office'],
  'demo-department': ['department'],
  'demo-liaison': ['liaison'],
  'demo-staff': ['handler'],
  'demo-contact': ['contact_point'],
  'demo-reviewer': ['reviewer'],
  'demo-signer': ['signer'],
  'demo-admin': ['admin'],
}

const account = (code: string): DemoAccount => {
  const found = demoAccounts.find((each) => each.code === code)
  if (!found) throw new Error(`No demo account ${code}`)
  return found
}

/** The first administrator signs in with the code that a new deployment's operator gets. */
export const signInAdmin = async (base: string): Promise<Person> => {
  const { name, phone } = account('demo-admin')
  const { invitation } = await firstAdmin(name, phone)
  return signIn(base, 'demo-admin', phone, invitation)
}

/** All other demo accounts: officials prepared by the administrator, residents as they come. */
export const signInEverybody = async (base: string, admin: Person, places: Places): Promise<Map<string, Person>> => {
  const people = new Map<string, Person>([['demo-admin', admin]])
  for (const { code, name, phone } of demoAccounts) {
    if (code === 'demo-admin') continue
    const given = roles[code]
    const prepared =
      given &&
      (await admin.call<{ invitation: string }>('POST', '/people', {
        name,
        phone,
        roles: given,
        // The liaison officer types for the first deputy.
        ...(code === 'demo-liaison' && { deputyId: places.deputyIds.get('陈玉兰') }),
        ...(code.startsWith('demo-deputy') && { deputyId: places.deputyIds.get(name) }),
        // Where those of a contact point work stands in the same place.
        ...(code === 'demo-contact' && { stationId: places.contactPointIds[0] }),
        ...(code === 'demo-station' && { stationId: places.stationIds[0] }),
      }))
    const person = await signIn(base, code, phone, prepared?.invitation)
    if (!given) await person.call('PATCH', '/me', { name })
    people.set(code, person)
  }
  return people
}
