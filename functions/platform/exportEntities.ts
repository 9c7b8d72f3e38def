import { any, Entity, item, list, string } from 'dynamodb-toolbox'
import { prefixed } from './entityParts'
import { table } from './table'

/** A named way to export, for all staff. Deleted ones stay, marked: the audit log tells who took them away. */
export const ExportPresetEntity = new Entity({
  name: 'ExportPreset',
  table,
  timestamps: false,
  entityAttribute: { name: 'entity', hidden: true },
  schema: item({
    id: string().key().savedAs('pk').transform(prefixed('XP')),
    sk: string().key().default('XP'),
    name: string(),
    format: string(),
    scope: string(),
    order: string(),
    columns: list(string()).optional(),
    filters: any().optional(),
    createdBy: string(),
    createdAt: string(),
    updatedAt: string(),
    deletedAt: string().optional(),
    p1: string().optional(),
    s1: string().optional(),
    by: string(),
    request: string().savedAs('rq'),
  }),
})
