/** What a person reads on the pages of pages/notifications. */
export const texts = {
  title: '通知',
  markAllRead: '全部标为已读',
  nothingYet: '还没有通知',
  nothingYetText: '意见有了答复、代表回了话，都会在这里告诉您。',
}
