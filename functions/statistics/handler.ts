import { statistics as contract } from '@shared/statistics/endpoints'
import { serve } from '../platform/serve'
import { channelStatistics } from './channelStatistics'
import { chatDashboard } from './chatDashboard'
import { channelDashboard, draftDashboard } from './dashboard'
import { draftStatistics } from './draftStatistics'

export const handler = serve(
  contract,
  { channelStatistics, draftStatistics, draftDashboard, channelDashboard, chatDashboard },
  () => ({}),
)
