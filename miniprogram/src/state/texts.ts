/** What a person reads of what the app keeps and asks. */
export const texts = {
  letterSubmitted: '之前写的意见已经提交',
  letterRefused: '有一条意见没能提交，内容还在“我的意见”里',
  pictureTooLarge: '图片不能超过 10 MB，请换一张小一些的',
  uploadFailed: '没有传上去，请检查网络后再试一次',
  storageFull: '手机存储满了，写的内容没能存下来，请写完就提交',
  soundFailed: '没有放出来，请检查网络后再点一次',
  signInTitle: '请先登录',
  signInText: '登录后就可以提交，已经写好的内容会保留。',
  signIn: '去登录',
  notYet: '再等等',
}
