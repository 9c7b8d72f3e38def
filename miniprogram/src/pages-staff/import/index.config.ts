export default definePageConfig({ navigationBarTitleText: '导入草案文本' })
