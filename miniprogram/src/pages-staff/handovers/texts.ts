/** What a person reads on the pages of pages-staff/handovers. */
export const texts = {
  answered: '已答复',
  returned: '已退回',
  handedOverAt: (createdAt: string) => `${createdAt}转办`,
  answerText: (text: string) => `答复：${text}`,
  returnReason: (reason: string) => `退回：${reason}`,
  registerOutcomeOf: (number: string) => `登记 ${number} 的答复或退回`,
  registerOutcome: '登记答复或退回',
  view: '看哪些',
  inHand: '办理中',
  finished: '已办完',
  nothingHere: '没有转办事项',
  emptyHint: '代表把事项转交 12345 或部门后会出现在这里。',
  pageTitle: '转办事项',
}
