/** What a person reads on the pages of pages-reading/notice. */
export const texts = {
  address: '通信地址',
  postcode: '邮政编码',
  email: '电子邮箱',
  telephone: '联系电话',
  fax: '传真',
  contact: '联系人',
  otherWays: '其他方式',
  title: '征求意见公告',
  noNotice: '没有公告',
  noNoticeDetail: '这一轮征求意见没有单独的公告。',
  heading: (title: string) => `关于公开征求《${title}》意见的公告`,
  purpose: (title: string) => `为广泛听取社会各方面意见，进一步提高立法质量，现将《${title}》全文公布，公开征求意见。`,
  period: (opensAt: string, lastDay: string) => `一、征求意见时间：${opensAt}至${lastDay}。`,
  inThisApp: '二、可以在本小程序“征求意见”中打开草案，逐条提出意见，并随时查看处理情况。',
  otherWaysHeading: (title: string) => `三、也可以通过以下方式提出，请注明“《${title}》修改意见”字样：`,
  print: '打印',
}
