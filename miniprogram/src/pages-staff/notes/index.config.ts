export default definePageConfig({ navigationBarTitleText: '条例解读' })
