/** What a person reads on the pages of pages-reading/contactPoints. */
export const texts = {
  title: '基层立法联系点',
  search: '搜索联系点',
  searchHint: '名称或地址',
  notFound: '没有找到',
  nothingYet: '还没有联系点',
  about: '联系点会走访座谈，把群众对草案的意见原样报送。',
}
