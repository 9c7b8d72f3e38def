/** What a person reads on the pages of pages-reading/following. */
export const texts = {
  nothingYet: '还没有关注草案',
  nothingYetDetail: '在草案页点“关注”，截止前三天会提醒您，有进展会通知您。',
  browseDrafts: '看看有哪些草案',
  title: '我关注的草案',
}
