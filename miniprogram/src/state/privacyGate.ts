import { followPrivacyQuestions } from '../platform/privacyConsent'
import { createStore } from './store'

/** WeChat waits to hear whether the privacy policy is agreed to; the sheet on the page answers. */
export const privacyGateStore = createStore<{ answer: (agreed: boolean) => void } | undefined>(undefined)

export const followPrivacyGate = (): void =>
  followPrivacyQuestions((answer) => {
    privacyGateStore.get()?.answer(false)
    privacyGateStore.set({
      answer: (agreed) => {
        privacyGateStore.set(undefined)
        answer(agreed)
      },
    })
  })
