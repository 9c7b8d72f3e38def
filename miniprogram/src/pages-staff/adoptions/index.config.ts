export default definePageConfig({ navigationBarTitleText: '因你而改' })
