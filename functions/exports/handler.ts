import { documents } from '@shared/exports/documentEndpoints'
import { exportsContext } from '@shared/exports/endpoints'
import { monthTables } from '@shared/exports/monthEndpoints'
import { serve } from '../platform/serve'
import { createExport } from './createExport'
import { createDocument, readDocument, readFeedbackFile } from './documents'
import { listExports } from './listExports'
import { createMonthTable, readMonthTable } from './monthTables'
import { createPreset, deletePreset, listPresets, replacePreset } from './presets'
import { readExport } from './readExport'

export const handler = serve(
  { ...exportsContext, ...documents, ...monthTables },
  {
    createExport,
    readExport,
    listExports,
    listPresets,
    createPreset,
    replacePreset,
    deletePreset,
    createDocument,
    readDocument,
    readFeedbackFile,
    createMonthTable,
    readMonthTable,
  },
  () => ({}),
)
