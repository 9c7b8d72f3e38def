import { sessionStore } from './session'
import { createStore } from './store'

/** Somebody waits for the phone to be verified; the sheet on the page answers. */
export const phoneGateStore = createStore<{ answer: (verified: boolean) => void } | undefined>(undefined)

/**
 * Asks for the phone number only when something is to be published (Cybersecurity Law: real identity), never before
 * reading. Resolves true once it is verified.
 */
export const ensurePhone = (): Promise<boolean> => {
  if (sessionStore.get()?.account.phoneVerified) return Promise.resolve(true)
  return new Promise((resolve) => {
    phoneGateStore.get()?.answer(false)
    phoneGateStore.set({
      answer: (verified) => {
        phoneGateStore.set(undefined)
        resolve(verified)
      },
    })
  })
}
