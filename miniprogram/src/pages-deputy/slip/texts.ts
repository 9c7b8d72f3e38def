/** What a person reads on the pages of pages-deputy/slip. */
export const texts = {
  title: '回执',
  print: '打印回执',
  heading: '我和代表聊聊天 · 来访回执',
  number: (number: string) => `编号 ${number}`,
  recordedBy: (createdAt: string, stationName: string, holderName: string) =>
    `${createdAt}，${stationName}代录，交${holderName}办理`,
  codeLabel: (number: string) => `回执 ${number} 的小程序码`,
  answerByPhone: (lastDay: string) => `最晚${lastDay}答复，由我们电话告知您`,
  scanForProgress: (code: string) => `微信扫码可以查进度，编号 ${code}`,
  telephone: (stationPhone: string) => `电话 ${stationPhone}`,
}
