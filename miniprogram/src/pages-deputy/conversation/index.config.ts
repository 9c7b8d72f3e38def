export default definePageConfig({ navigationBarTitleText: '聊聊天' })
