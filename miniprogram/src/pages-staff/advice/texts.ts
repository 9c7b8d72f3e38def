/** What a person reads on the pages of pages-staff/advice. */
export const texts = {
  answered: '已答复',
  wholeDraft: '整部草案',
  answerBefore: (dueAt: string) => `请于 ${dueAt} 前答复`,
  suggestedText: (suggestedText: string) => `建议表述：${suggestedText}`,
  asks: (askedByName: string, question: string) => `${askedByName}问：${question}`,
  ourAdvice: '本单位的意见',
  changeAnswer: '修改答复',
  submitAnswer: '提交答复',
  title: '征询意见',
  nothingYet: '没有征询本单位的意见',
  nothingYetDetail: '有新的征询时会在这里显示。',
}
