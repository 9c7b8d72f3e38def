export default definePageConfig({ navigationBarTitleText: '紧急上报' })
