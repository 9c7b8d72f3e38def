import type { system as contract } from '@shared/system/endpoints'
import { privacyText } from '@shared/system/privacyText'
import type { Operation } from '../platform/serve'

/** The privacy policy in force; its version is what a person agrees to. */
export const privacy: Operation<typeof contract.privacy> = async (_input, _caller, { rules }) => ({
  version: rules.privacyVersion,
  text: privacyText(rules.cityName),
})
