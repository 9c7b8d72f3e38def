export default definePageConfig({ navigationBarTitleText: '保存为图片' })
