import { problem } from '@shared/api/errors'
import type { opinions as contract } from '@shared/opinions/endpoints'
import { DeleteItemCommand, PutItemCommand } from 'dynamodb-toolbox'
import { type Caller, readAccount } from '../../platform/caller'
import { indexPage } from '../../platform/pages'
import { type Operation, Reply } from '../../platform/serve'
import { conditionFailed, documentClient } from '../../platform/table'
import { TemplateEntity } from '../../platform/templateEntities'
import type { OpinionDeps } from '../deps'
import { needTemplate, type TemplateRecord, templateOf, templatesOf } from './store'

const MOST = 200

/** The city's and the draft's, by name. */
export const listTemplates: Operation<typeof contract.listTemplates, OpinionDeps> = async (
  { draftId },
  caller,
  { drafts },
) => {
  if (draftId && (!(await drafts.fresh(draftId)) || !caller.mayFor('opinions:read', draftId)))
    throw problem('not_found')
  const partitions = [templatesOf(undefined), ...(draftId ? [templatesOf(draftId)] : [])]
  const { items } = await indexPage('byOwner', partitions, { limit: MOST, oldestFirst: true })
  return { items: items.map(({ pk, c }) => templateOf(pk.slice(3), c)) }
}

const nameOf = async (caller: Caller) => caller.name ?? (await readAccount(caller.id))?.name ?? '工作人员'

/** Writes the template if it still is as it was read. False where it is not, or the id is taken. */
const write = async (record: TemplateRecord, read: TemplateRecord | undefined): Promise<boolean> => {
  documentClient()
  try {
    await TemplateEntity.build(PutItemCommand)
      .item(record)
      .options({ condition: read ? { attr: 'rev', eq: read.rev } : { attr: 'id', exists: false } })
      .send()
    return true
  } catch (error) {
    if (conditionFailed(error)) return false
    throw error
  }
}

export const makeTemplate: Operation<typeof contract.makeTemplate, OpinionDeps> = async (
  { draftId, name, result, reply },
  caller,
  deps,
) => {
  if (draftId && (!(await deps.drafts.fresh(draftId)) || !caller.mayFor('opinions:decide', draftId)))
    throw problem('not_found')
  const id = deps.newId()
  const card = {
    ...(draftId && { draftId }),
    name,
    ...(result && { result }),
    reply,
    updatedAt: deps.now.toISOString(),
    updatedBy: await nameOf(caller),
  }
  const keys = { id, sk: 'TP', p1: templatesOf(draftId), s1: `${name}#${id}` }
  // Where the id is taken, the first try of this very request made it.
  await write({ ...keys, card, rev: 1, by: caller.id, request: deps.requestId }, undefined)
  return new Reply(201, templateOf(id, card))
}

export const editTemplate: Operation<typeof contract.editTemplate, OpinionDeps> = async (input, caller, deps) => {
  const read = await needTemplate(input.templateId, caller)
  const { templateId: id, name, result, reply } = input
  const { result: before, ...rest } = read.card as { name: string; result?: string }
  const next = result === undefined ? before : (result ?? undefined)
  const card = {
    ...rest,
    ...(name && { name }),
    ...(reply && { reply }),
    ...(next && { result: next }),
    updatedAt: deps.now.toISOString(),
    updatedBy: await nameOf(caller),
  }
  const stamp = { by: caller.id, request: deps.requestId }
  const written = await write({ ...read, s1: `${card.name}#${id}`, card, rev: read.rev + 1, ...stamp }, read)
  if (!written) throw problem('conflict')
  return templateOf(id, card)
}

export const removeTemplate: Operation<typeof contract.removeTemplate, OpinionDeps> = async (
  { templateId },
  caller,
) => {
  const { id } = await needTemplate(templateId, caller)
  await TemplateEntity.build(DeleteItemCommand).key({ id }).send()
  return { ok: true }
}
