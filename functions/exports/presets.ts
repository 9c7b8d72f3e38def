import type { Input } from '@shared/api/endpoint'
import { problem } from '@shared/api/errors'
import {
  type exportsContext as contract,
  type ExportColumn,
  type ExportFilters,
  type ExportFormat,
  type ExportOrder,
  knownColumn,
  type Preset,
} from '@shared/exports/endpoints'
import { $remove, type FormattedItem, GetItemCommand, PutItemCommand, UpdateItemCommand } from 'dynamodb-toolbox'
import { ExportPresetEntity } from '../platform/exportEntities'
import { indexPage } from '../platform/pages'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'

type PresetRecord = FormattedItem<typeof ExportPresetEntity>

const PARTITION = 'EXPORT_PRESETS'
const MOST = 100

const missing = ({ columns = [] }: Pick<PresetRecord, 'columns'>) => columns.filter((name) => !knownColumn(name))

const presetOf = (record: PresetRecord): Preset => ({
  id: record.id,
  name: record.name,
  format: record.format as ExportFormat,
  scope: record.scope as Preset['scope'],
  columns: record.columns,
  order: record.order as ExportOrder,
  filters: record.filters as ExportFilters | undefined,
  missingColumns: missing(record),
  by: record.createdBy,
  createdAt: record.createdAt,
})

const needPreset = async (id: string): Promise<PresetRecord> => {
  documentClient()
  const { Item } = await ExportPresetEntity.build(GetItemCommand).key({ id }).options({ consistent: true }).send()
  if (!Item || Item.deletedAt) throw problem('not_found')
  return Item
}

/** Throws preset_outdated where the preset names a column that is no more: half of what was chosen is not it. */
export const usable = (preset: Pick<PresetRecord, 'name' | 'columns'>): ExportColumn[] | undefined => {
  const gone = missing(preset)
  if (gone.length > 0) throw problem('preset_outdated', { name: preset.name, columns: gone.join('、'), missing: gone })
  return preset.columns as ExportColumn[] | undefined
}

/** What was asked for, the preset's choices where nothing else was. */
export const withPreset = async (input: Input<typeof contract.createExport>) => {
  const preset = input.presetId === undefined ? undefined : await needPreset(input.presetId)
  const columns = input.columns ?? (preset && usable(preset))
  const format = input.format ?? (preset?.format as ExportFormat | undefined)
  if (!format) throw problem('fields_invalid', { fields: [{ path: 'format', message: '请选择格式' }] })
  return {
    format,
    scope: input.scope ?? (preset?.scope as Preset['scope'] | undefined) ?? 'all',
    columns,
    order: input.order ?? (preset?.order as ExportOrder | undefined),
    filters: input.filters ?? (preset?.filters as ExportFilters | undefined),
  }
}

export const listPresets: Operation<typeof contract.listPresets> = async () => {
  const { items } = await indexPage('byOwner', [PARTITION], { limit: MOST })
  const presets = await Promise.all(items.map(({ pk }) => needPreset(pk.slice(3)).catch(() => undefined)))
  return { items: presets.flatMap((preset) => (preset ? [presetOf(preset)] : [])) }
}

export const createPreset: Operation<typeof contract.createPreset> = async (input, caller, deps) => {
  const at = deps.now.toISOString()
  const record = {
    ...input,
    id: deps.newId(),
    sk: 'XP',
    createdBy: caller.id,
    createdAt: at,
    updatedAt: at,
    by: caller.id,
    request: deps.requestId,
  }
  documentClient()
  await ExportPresetEntity.build(PutItemCommand)
    .item({ ...record, p1: PARTITION, s1: at })
    .send()
  return presetOf(record)
}

export const replacePreset: Operation<typeof contract.replacePreset> = async (
  { presetId, ...input },
  caller,
  { now, requestId },
) => {
  const before = await needPreset(presetId)
  const record = { ...before, ...input, columns: input.columns, filters: input.filters }
  await ExportPresetEntity.build(PutItemCommand)
    .item({
      ...record,
      p1: PARTITION,
      s1: before.createdAt,
      updatedAt: now.toISOString(),
      by: caller.id,
      request: requestId,
    })
    .send()
  return presetOf(record)
}

export const deletePreset: Operation<typeof contract.deletePreset> = async (
  { presetId },
  caller,
  { now, requestId },
) => {
  await needPreset(presetId)
  const at = now.toISOString()
  await ExportPresetEntity.build(UpdateItemCommand)
    .item({
      id: presetId,
      deletedAt: at,
      updatedAt: at,
      p1: $remove(),
      s1: $remove(),
      by: caller.id,
      request: requestId,
    })
    .send()
  return undefined
}
