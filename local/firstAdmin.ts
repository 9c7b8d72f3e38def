import { firstAdmin } from '../functions/accounts/firstAdmin'

// Run with the deployment's environment (TABLE_NAME, SECRETS_NAME …): see docs/deploy.md.
const [name, phone] = process.argv.slice(2)
if (!name || !/^1[3-9]\d{9}$/.test(phone ?? '')) {
  console.error('用法 usage: npm run first-admin -- 姓名 手机号')
  process.exit(2)
}
const { invitation } = await firstAdmin(name, phone as string)
console.log(`邀请码（一次有效，绑定该手机号后在小程序中输入）：${invitation}`)
