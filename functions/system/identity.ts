import type { system as contract } from '@shared/system/endpoints'
import type { Operation } from '../platform/serve'

/** Who runs this, and the numbers of its registrations: the city's own configuration. */
export const identity: Operation<typeof contract.identity> = async (_input, _caller, { rules }) => ({
  cityName: rules.cityName,
  demo: rules.demo,
  ...rules.identity,
})
