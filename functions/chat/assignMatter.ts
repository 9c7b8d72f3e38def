import { invalid, problem } from '@shared/api/errors'
import type { chat as contract } from '@shared/chat/endpoints'
import { GetItemCommand } from 'dynamodb-toolbox'
import { DueEntity } from '../platform/deskEntities'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import { board, boardAccess } from './board'
import type { ChatDeps } from './deps'
import type { DueCard } from './followDue'
import { readSides } from './store'
import { findReceiver, holds, transferTo } from './transferConversation'

/** What waits goes to a deputy: from a station to one of its own, from the office to anybody. Nobody needs to read it. */
export const assignMatter: Operation<typeof contract.assignMatter, ChatDeps> = async (
  { conversationId, deputyId, stationId, reason },
  caller,
  deps,
) => {
  documentClient()
  const { Item } = await DueEntity.build(GetItemCommand).key({ conversationId }).options({ consistent: true }).send()
  const matter = Item?.card as DueCard | undefined
  const { sees, mayAssign, mayReceive } = await boardAccess(caller)
  const sides = matter && sees(matter) ? await readSides(conversationId) : undefined
  if (!matter || !sides) throw problem('not_found')
  const holder = await findReceiver({ deputyId, stationId }, deps.now)
  const done = { id: conversationId, with: { kind: holder.kind, id: holder.holderId, name: holder.holderName } }
  if (holds(holder, sides)) {
    if (deps.repeated) return done
    throw invalid(deputyId ? 'deputyId' : 'stationId', '事项已在这里，请选择其他代表或家站室')
  }
  if (!mayAssign(sides)) throw problem('forbidden')
  if (!mayReceive(deputyId)) throw invalid(deputyId ? 'deputyId' : 'stationId', '请选择本站的代表')
  await transferTo(deps, caller, { conversationId, sides }, holder, reason)
  board.forget()
  return done
}
