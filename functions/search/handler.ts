import { search as contract } from '@shared/search/endpoints'
import { serve } from '../platform/serve'
import { find } from './find'

export const handler = serve(contract, { find }, () => ({}))
