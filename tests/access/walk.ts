import { newId } from '../../functions/platform/ids'
import type { Answer } from '../support/client'
import type { Ask, Asks } from './asks'
import { asksOfAccounts } from './asksOfAccounts'
import { asksOfChat, asksOfPlaces } from './asksOfChat'
import { asksOfDrafts } from './asksOfDrafts'
import { asksOfOpinions } from './asksOfOpinions'
import { asksOfStations } from './asksOfStations'
import { type CallerName, callerNames, type World } from './people'

export const asks: Asks = {
  ...asksOfAccounts,
  ...asksOfDrafts,
  ...asksOfOpinions,
  ...asksOfChat,
  ...asksOfPlaces,
  ...asksOfStations,
}

const pathOf = (route: string, { params = {}, input }: Ask, foreign: boolean): string => {
  const [method, path = ''] = route.split(' ')
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${route} needs ${name}`)
    return foreign && /(^id|Id)$/.test(name) ? newId() : String(value)
  })
  const query = method === 'GET' && input ? `?${new URLSearchParams(input as Record<string, string>)}` : ''
  return filled + query
}

const send = (world: World, route: string, caller: CallerName, ask: Ask, foreign = false): Promise<Answer> => {
  const method = route.split(' ')[0] ?? ''
  const who = ask.as?.[caller] ?? world.people[caller]
  return who.send(method, pathOf(route, ask, foreign), method === 'GET' ? undefined : ask.input)
}

const told = ({ body }: Answer): string => JSON.stringify({ ...body, instance: undefined, requestId: undefined })

export type Outcome = { statuses: Record<CallerName, number>; codes: string[]; betrayed: string[] }

/**
 * Asks one endpoint as all ten, one after another. Where the answer is 404, the same is asked of an id that nothing has:
 * the two must read alike, or the answer betrays that the record exists.
 */
export const walk = async (world: World, route: string): Promise<Outcome> => {
  const row = asks[route]
  if (!row) throw new Error(`nobody wrote how to ask ${route}`)
  const statuses = {} as Record<CallerName, number>
  const codes: string[] = []
  const betrayed: string[] = []
  let ask = await row.make(world)
  for (const [place, caller] of callerNames.entries()) {
    if (row.anew && place > 0) ask = await row.make(world)
    const answer = await send(world, route, caller, ask)
    statuses[caller] = answer.status
    if (answer.status >= 400) codes.push(`${caller}: ${answer.body?.code}`)
    if (answer.status !== 404 || !/\{\w*[iI]d\}/.test(route)) continue
    const nothing = await send(world, route, caller, ask, true)
    if (nothing.status !== 404 || told(nothing) !== told(answer)) betrayed.push(`${caller}: ${told(answer)}`)
  }
  return { statuses, codes, betrayed }
}
