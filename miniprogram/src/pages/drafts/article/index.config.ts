export default definePageConfig({ navigationBarTitleText: '条文', enableShareAppMessage: true })
