/** What a person reads on the pages of pages-deputy/wallSheet. */
export const texts = {
  title: '二维码',
  print: '打印',
  brand: '立法民意直通车',
  chatBrand: '我和代表聊聊天',
  codeOf: (name: string) => `${name}的小程序码`,
  scan: '微信扫一扫，',
  giveOpinion: '给法规草案提意见',
  writeToDeputy: '给代表留言',
  writeToStation: '给家站室留言',
  orEnterCode: (code: string) => `也可以在小程序里输入编号 ${code}`,
  opinionNotice: '您的意见直接送到市人大常委会，每一条都有答复；也可以请联系点的工作人员代为录入。',
  chatNotice: '代表听取和反映意见，不直接处理具体事务。紧急危险请拨打 110、119、120；日常诉求可拨打 12345。',
}
