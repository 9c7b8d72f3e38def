import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { client, stackUrl } from '../client'
import { startPhone } from './phone'
import type { Storage, WxOptions } from './wx'

const root = join(__dirname, '../../..')
export const folder = join(root, 'miniprogram/dist/weapp-test')
const BUILT_FOR = 'https://api.example.invalid'

/** Compiles the mini-program as it is uploaded, beside what a developer has just built. */
export const build = (): Promise<void> =>
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

type Given = { storage?: Storage; clockOff?: number; media?: WxOptions['media'] }

/** A phone on which the person with this number signs in. */
export const newPhone = (number: number, given: Given = {}) =>
  startPhone(folder, { apiBase: stackUrl(), builtBase: BUILT_FOR, loginCode: `demo-resident-${number}`, ...given })
export type Phone = ReturnType<typeof newPhone>

/** A resident whom the city has not met: their number, their telephone's code, and what the server holds of them. */
export const newPerson = () => {
  const number = 10_000 + Math.floor(Math.random() * 900_000)
  return {
    number,
    phoneCode: `demo-phone-137${String(number).padStart(8, '0')}`,
    /** Signs in anew, which takes back an asked-for deletion. */
    client: async () => client((await client().post('/sessions', { code: `demo-resident-${number}` })).body.token),
  }
}
export type Person = ReturnType<typeof newPerson>

/** Agrees to the privacy policy and gives the number, where the app asks for it. */
export const verify = async (phone: Phone, { phoneCode }: Person): Promise<void> => {
  await phone.sees('验证手机号')
  await phone.tap('我已阅读并同意')
  await phone.givePhone('用微信绑定的手机号验证', phoneCode)
}

/** The address of an article's page. */
export const articlePage = (id: string, label = '第四条'): string =>
  `/pages/drafts/article/index?id=${id}&article=${encodeURIComponent(label)}`
