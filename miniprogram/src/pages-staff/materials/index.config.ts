export default definePageConfig({ navigationBarTitleText: '资料与附件' })
