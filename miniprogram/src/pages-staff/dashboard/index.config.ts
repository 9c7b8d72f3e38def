export default definePageConfig({ navigationBarTitleText: '一屏览' })
