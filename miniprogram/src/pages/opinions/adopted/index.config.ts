export default definePageConfig({ navigationBarTitleText: '我的话写进了法规' })
