/** What a person reads on the pages of pages-staff/leave. */
export const texts = {
  pageTitle: '请假',
  deputiesOnly: '由代表本人使用',
  noDeputyLinked: '您的账号没有关联代表。',
}
