export default definePageConfig({ navigationBarTitleText: '基层立法联系点' })
