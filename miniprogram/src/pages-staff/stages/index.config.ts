export default definePageConfig({ navigationBarTitleText: '立法进程' })
