export default definePageConfig({ navigationBarTitleText: '相同意见' })
