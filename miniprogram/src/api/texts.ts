/** What a person reads when a request did not go as meant. */
export const texts = {
  offline: '网络不通',
  offlineDetail: '请检查网络后重试，您填写的内容还在。',
  slowNetwork: '网络较慢',
  timeoutDetail: '等了很久没有收到答复，请再试一次，您填写的内容还在。',
  cancelled: '已取消',
  cancelledDetail: '这次操作已取消。',
  cannotShow: '暂时无法显示',
  unreadableAnswer: '服务给出的内容无法读取，请稍后再试。',
  signInFirst: '请先登录',
  signInDetail: '登录后才能继续，您填写的内容还在。',
  notFound: '没有找到',
  notFoundDetail: '您要找的内容不存在，或者已经不能查看。',
  tooOften: '操作太频繁',
  tooOftenDetail: '请稍等片刻再试。',
  serviceUnavailable: '服务暂时不可用',
  recoveringDetail: '系统正在恢复，请稍后再试，您填写的内容没有丢失。',
}
