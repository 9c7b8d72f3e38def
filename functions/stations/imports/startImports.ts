import type { directoryImports as contract } from '@shared/accounts/importEndpoints'
import { columnsOf, importKindNames } from '@shared/accounts/importWords'
import { tableTemplate } from '../../platform/documents/tableTemplate'
import { queueImport } from '../../platform/importJob'
import { objects } from '../../platform/objects'
import { type Operation, Reply } from '../../platform/serve'

export const importDeputies: Operation<typeof contract.importDeputies> = async (input, caller, deps) =>
  new Reply(202, await queueImport('deputy-import', input, caller.id, deps))

export const importStations: Operation<typeof contract.importStations> = async (input, caller, deps) =>
  new Reply(202, await queueImport('station-import', input, caller.id, deps))

export const importContactPoints: Operation<typeof contract.importContactPoints> = async (input, caller, deps) =>
  new Reply(202, await queueImport('contact-point-import', input, caller.id, deps))

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The empty table with its headings, an example, and what may stand in each column. */
export const directoryTemplate: Operation<typeof contract.directoryTemplate> = async ({ kind }) => {
  const key = `jobs/templates/${kind}.xlsx`
  const columns = Object.values(columnsOf[kind]).map(({ heading, note, example }) => ({
    heading,
    note,
    example,
    width: Math.max(14, example.length * 2),
  }))
  await objects.put(key, tableTemplate(importKindNames[kind], columns), XLSX)
  return { url: await objects.link(key, `${importKindNames[kind]}导入模板.xlsx`) }
}
