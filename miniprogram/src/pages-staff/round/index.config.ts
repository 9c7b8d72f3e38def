export default definePageConfig({ navigationBarTitleText: '公告与提问' })
