export default definePageConfig({ navigationBarTitleText: '群众来信' })
