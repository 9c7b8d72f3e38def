export default definePageConfig({ navigationBarTitleText: '提立法建议' })
