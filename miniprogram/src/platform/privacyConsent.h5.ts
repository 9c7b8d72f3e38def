/** Only WeChat asks before its own interfaces. */
export const followPrivacyQuestions = (_asked: (answer: (agreed: boolean) => void) => void): void => undefined
