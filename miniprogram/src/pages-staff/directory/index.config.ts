export default definePageConfig({ navigationBarTitleText: '代表与家站室' })
