export default definePageConfig({ navigationBarTitleText: '立法民意直通车' })
