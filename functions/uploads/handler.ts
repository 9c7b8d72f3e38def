import { uploads as contract } from '@shared/uploads/endpoints'
import { serve } from '../platform/serve'
import { createUpload } from './createUpload'

export const handler = serve(contract, { createUpload }, () => ({}))
