import { haveChats } from './chats'
import { finishPark, openCharging, prepareHeating } from './drafts'
import { proposeLaws, tellLife } from './life'
import { giveOpinions, manyResidents } from './opinions'
import { signInAdmin, signInEverybody } from './people'
import { enterPlaces } from './places'
import { prepareWorkbench } from './workbench'

/** Fills a new local city, through the API as its people would: everything is fictional. */
export const loadDemo = async (base: string): Promise<void> => {
  const admin = await signInAdmin(base)
  const places = await enterPlaces(admin)
  const people = await signInEverybody(base, admin, places)
  const staff = people.get('demo-staff')
  if (!staff) throw new Error('The demo accounts are not complete.')
  const residents = await manyResidents(base)
  await prepareHeating(staff)
  const first = people.get('demo-resident')
  await finishPark(staff, first ? [first, ...residents] : residents)
  const charging = await openCharging(staff)
  await giveOpinions(charging, residents, people)
  await prepareWorkbench(charging, people)
  await tellLife(charging, people, residents, places)
  await proposeLaws(people, residents)
  await haveChats(people, places)
}
