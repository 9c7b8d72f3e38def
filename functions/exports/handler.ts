import { exportsContext as contract } from '@shared/exports/endpoints'
import { serve } from '../platform/serve'
import { createExport } from './createExport'
import { listExports } from './listExports'
import { createPreset, deletePreset, listPresets, replacePreset } from './presets'
import { readExport } from './readExport'

export const handler = serve(
  contract,
  {
    createExport,
    readExport,
    listExports,
    listPresets,
    createPreset,
    replacePreset,
    deletePreset,
  },
  () => ({}),
)
