import Taro from '@tarojs/taro'

/** The id of the button that WeChat must have seen tapped (components/PrivacySheet). */
export const AGREE_BUTTON = 'agree-privacy'

type Resolve = (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void
type Listening = { onNeedPrivacyAuthorization?: (listener: (resolve: Resolve) => void) => void }

/**
 * WeChat holds a privacy interface back until its person has agreed (小程序隐私协议开发指南): the app shows its own
 * question and hands the answer on.
 */
export const followPrivacyQuestions = (asked: (answer: (agreed: boolean) => void) => void): void => {
  ;(Taro as unknown as Listening).onNeedPrivacyAuthorization?.((resolve) =>
    asked((agreed) => resolve(agreed ? { event: 'agree', buttonId: AGREE_BUTTON } : { event: 'disagree' })),
  )
}
