export default definePageConfig({ navigationBarTitleText: '征询意见' })
