/** What a person reads on the pages of pages-reading/slip. */
export const texts = {
  title: '查进度',
  notFound: '没有找到这张回执',
  notFoundDetail: '请核对回执上的编号，或打电话问家站室。',
  number: (number: string) => `回执 ${number}`,
  progress: '进展',
  toldByPhone: '已电话告知',
  handledBy: '办理',
  recordedBy: '代录',
  answerDeadline: '答复期限',
  phonedOn: '电话告知',
  callStation: '有话要补充，打电话给家站室',
  answerNotShown: '答复由家站室电话告知，这里不显示内容。',
}
