import { audit as contract } from '@shared/audit/endpoints'
import { serve } from '../platform/serve'
import { exportAuditLog, readAuditExport } from './exportAuditLog'
import { listAuditLog } from './listAuditLog'

export const handler = serve(contract, { listAuditLog, exportAuditLog, readAuditExport }, () => ({}))
