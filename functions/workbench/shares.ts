import { may, type Role } from '@shared/accounts/roles'
import { invalid, problem } from '@shared/api/errors'
import type { workbench as contract } from '@shared/workbench/endpoints'
import { PutItemCommand } from 'dynamodb-toolbox'
import { readAccount } from '../platform/caller'
import { indexPages } from '../platform/indexPages'
import { readShares as sharesOf } from '../platform/queueIndex/shares'
import type { Operation } from '../platform/serve'
import { conditionFailed, documentClient } from '../platform/table'
import { SharesEntity } from '../platform/workbenchEntities'
import { draftInShare } from './access'
import type { WorkbenchDeps } from './deps'

type Person = { id: string; name: string }

const mayHandle = (roles: readonly string[], draftIds: readonly string[] | undefined, draftId: string): boolean =>
  may(roles as Role[], 'opinions:decide') && (draftIds?.includes(draftId) ?? true)

/** Those who may handle a draft's opinions, and the departments to ask, from the list of officials: some dozens. */
const peopleOf = async (draftId: string): Promise<{ staff: Person[]; departments: Person[] }> => {
  const staff: Person[] = []
  const departments: Person[] = []
  for await (const { items } of indexPages('byOwner', 'PEOPLE'))
    for (const { pk, c } of items) {
      const card = c as { name?: string; roles?: string[]; draftIds?: string[] } | undefined
      if (!pk.startsWith('A#') || !card?.roles) continue
      const person = { id: pk.slice(2), name: card.name ?? '' }
      if (mayHandle(card.roles, card.draftIds, draftId)) staff.push(person)
      if (card.roles.includes('department')) departments.push(person)
    }
  return { staff, departments }
}

const told = async (draftId: string) => {
  const [record, people] = await Promise.all([sharesOf(draftId), peopleOf(draftId)])
  return { articles: record?.articles ?? {}, people: record?.people ?? [], rev: record?.rev ?? 0, ...people }
}

export const readShares: Operation<typeof contract.readShares, WorkbenchDeps> = async ({ draftId }, caller, deps) => {
  await draftInShare(deps, caller, 'opinions:read', draftId)
  return told(draftId)
}

/** Who handles which opinions. It holds from the next look at the queue; what was given by hand stays where it is. */
export const setShares: Operation<typeof contract.setShares, WorkbenchDeps> = async (input, caller, deps) => {
  const { draftId, articles, people } = input
  await draftInShare(deps, caller, 'opinions:decide', draftId)
  const named = new Set([...people, ...Object.values(articles)])
  const accounts = await Promise.all([...named].map(async (id) => [id, await readAccount(id)] as const))
  for (const [id, account] of accounts)
    if (!account || !mayHandle(account.roles, account.draftIds, draftId))
      throw invalid(people.includes(id) ? 'people' : 'articles', '其中有人不能办理这部草案的意见，请重新选择')
  const before = await sharesOf(draftId)
  if (input.rev !== undefined && input.rev !== (before?.rev ?? 0)) throw problem('conflict')
  documentClient()
  try {
    await SharesEntity.build(PutItemCommand)
      .item({
        draftId,
        articles,
        people: [...new Set(people)],
        updatedAt: deps.now.toISOString(),
        rev: (before?.rev ?? 0) + 1,
        by: caller.id,
        request: deps.requestId,
      })
      .options({ condition: before ? { attr: 'rev', eq: before.rev } : { attr: 'rev', exists: false } })
      .send()
  } catch (error) {
    throw conditionFailed(error) ? problem('conflict') : error
  }
  return told(draftId)
}
