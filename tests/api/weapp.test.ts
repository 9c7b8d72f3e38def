import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { excess, weappSizes } from '../../local/size'
import { client, stackUrl } from '../support/client'
import { startPhone } from '../support/weapp/phone'

const root = join(__dirname, '../..')
const folder = join(root, 'miniprogram/dist/weapp-test')
const BUILT_FOR = 'https://api.example.invalid'

const build = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const words: string[] = []
    const taro = spawn(
      process.execPath,
      [join(root, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', 'weapp'],
      {
        cwd: join(root, 'miniprogram'),
        env: { ...process.env, NODE_ENV: 'production', TARO_APP_OUTPUT: 'weapp-test', TARO_APP_API_BASE: BUILT_FOR },
      },
    )
    taro.stdout.on('data', (part) => words.push(String(part)))
    taro.stderr.on('data', (part) => words.push(String(part)))
    taro.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(words.join('').slice(-3000)))))
  })

beforeAll(build, 400_000)

const newPhone = (number: number) =>
  startPhone(folder, { apiBase: stackUrl(), builtBase: BUILT_FOR, loginCode: `demo-resident-${number}` })

describe('编译好的小程序', () => {
  it('主包不超过 1 MB，全部不超过 2.5 MB', () => {
    expect(excess(weappSizes(folder))).toEqual([])
  })

  it('群众登录、阅读草案、验证手机号、提交一条意见', async () => {
    const number = 10_000 + Math.floor(Math.random() * 900_000)
    const phone = newPhone(number)
    phone.launch()
    await phone.tap('去提意见')
    await phone.sees('第一章')
    await phone.tap('提意见')
    await phone.sees('意见内容')
    const words = `建议把收费标准写清楚，并且在显著位置公示（${number}）。`
    await phone.type(words)
    await phone.tap('提交意见')
    await phone.sees('验证手机号')
    await phone.tap('我已阅读并同意')
    await phone.givePhone('用微信绑定的手机号验证', `demo-phone-137${String(number).padStart(8, '0')}`)
    await phone.sees('意见已收到')
    expect(phone.route()).toBe('pages/opinions/receipt/index')

    const { body: session } = await client().post('/sessions', { code: `demo-resident-${number}` })
    const { body: mine } = await client(session.token).get('/me/opinions')
    expect(mine.items.map(({ text }: { text: string }) => text)).toEqual([words])
    expect(phone.problems).toEqual([])
    phone.end()
  })

  it('没写完的意见留在手机上', async () => {
    const phone = newPhone(4)
    phone.launch()
    await phone.tap('去提意见')
    await phone.sees('第一章')
    await phone.tap('提意见')
    await phone.sees('意见内容')
    await phone.type('还没想好怎么说')
    await phone.tap('换一条')
    await phone.sees('第一章')
    await phone.tap('提意见')
    await phone.sees('还差 3 字')
    phone.end()
  })
})
