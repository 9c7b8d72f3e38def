export default definePageConfig({ navigationBarTitleText: '立法建议项目' })
