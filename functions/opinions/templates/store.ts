import { problem } from '@shared/api/errors'
import type { Template } from '@shared/opinions/templateEndpoints'
import { variablesOf } from '@shared/opinions/templates'
import { type FormattedItem, GetItemCommand } from 'dynamodb-toolbox'
import type { Caller } from '../../platform/caller'
import { documentClient } from '../../platform/table'
import { TemplateEntity } from '../../platform/templateEntities'

export type TemplateRecord = FormattedItem<typeof TemplateEntity>

/** Templates of the city, or of one draft, stand in one partition of byOwner. */
export const templatesOf = (draftId: string | undefined): string => `TEMPLATES#${draftId ?? 'city'}`

type Card = Omit<Template, 'id' | 'variables'>

export const templateOf = (id: string, card: unknown): Template => {
  const { reply, ...rest } = card as Card
  return { ...rest, id, reply, variables: variablesOf(reply) }
}

/** A template that the caller may change. Throws not_found for another draft's. */
export const needTemplate = async (id: string, caller: Caller): Promise<TemplateRecord> => {
  documentClient()
  const { Item } = await TemplateEntity.build(GetItemCommand).key({ id }).options({ consistent: true }).send()
  const draftId = (Item?.card as Card | undefined)?.draftId
  if (!Item || (draftId !== undefined && !caller.mayFor('opinions:decide', draftId))) throw problem('not_found')
  return Item
}
