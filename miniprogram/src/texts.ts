/** What a person reads of the app as a whole. */
export const texts = {
  updateTitle: '有新版本',
  updateText: '更新后会重新打开，写到一半的内容都在。',
  updateNow: '现在更新',
  updateLater: '下次再说',
  noSuchPage: '没有这一页，已回到首页',
}
