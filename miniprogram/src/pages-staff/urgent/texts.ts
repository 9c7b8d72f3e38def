/** What a person reads on the pages of pages-staff/urgent. */
export const texts = {
  confirmedToast: '已确认，代表和群众会看到',
  reportedBy: (holderName: string) => `${holderName}上报`,
  confirmed: '已确认',
  number: (number: string) => `编号 ${number}`,
  unconfirmed: '待确认',
  confirmedAt: (seenAt: string) => `${seenAt}确认`,
  confirm: '确认收到',
  readConversation: '查阅会话',
  intro: '危及生命或公共安全的，请先联系 110、119、120 和主管部门，再在这里确认。查阅会话会留下记录，双方都能看到。',
  nothingYet: '没有紧急上报',
  nothingYetText: '代表或家站室紧急上报后，会立即出现在这里并通知您。',
  title: '紧急上报',
}
