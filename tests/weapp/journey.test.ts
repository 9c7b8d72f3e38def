import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { newResident, signIn, stackUrl } from '../support/client'
import { openDraft } from '../support/drafts'
import { eventually } from '../support/eventually'
import { Phone } from './phone'

const root = join(__dirname, '..', '..')
const bundle = join(root, 'miniprogram', 'dist', 'weapp')

/** The placeholder of the field for the opinion's words. */
const WORDS = '这一条哪里要改？改成什么样？'

beforeAll(() => {
  execFileSync('npm', ['run', 'build:weapp'], {
    cwd: root,
    env: { ...process.env, TARO_APP_API_BASE: stackUrl(), TARO_APP_SOCKET_BASE: '', TARO_APP_WEB_BASE: '' },
    stdio: 'pipe',
  })
}, 300_000)

describe('微信里的小程序（编译后的代码）', () => {
  it('打开、登录、对第五条提意见，意见到了服务器', async () => {
    const draftId = await openDraft()
    const code = `demo-resident-${6_000_000 + Math.floor(Math.random() * 900_000)}`
    // The phone was verified on an earlier day.
    const before = await signIn(code)
    const consent = (await before.get('/privacy')).body.version
    await before.post('/me/phone', {
      code: `demo-phone-135${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
      consent,
    })

    const phone = new Phone(bundle, { loginCode: code })
    await phone.launch('pages/home/index')
    await eventually(async () => phone.text().includes('征求意见') || undefined)
    phone.visit(`/pages/opinions/write/index?draftId=${draftId}&article=${encodeURIComponent('第五条')}`)
    await eventually(async () => phone.has({ placeholder: WORDS }) || undefined)
    expect(phone.text()).toContain('携带未束牵引绳的犬只入园')
    phone.type(WORDS, '建议明确导盲犬等工作犬可以入园，方便视障群众。')
    await eventually(async () => phone.storageText().includes('导盲犬') || undefined)
    phone.tap('提交意见')
    phone.tap('提交意见')
    await eventually(async () => phone.page.route === 'pages/opinions/receipt/index' || undefined)

    const { items } = (await before.get('/me/opinions')).body
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      draftId,
      article: '第五条',
      text: '建议明确导盲犬等工作犬可以入园，方便视障群众。',
    })
    expect(phone.complaints).toEqual([])
  })

  it('没有网络时说清楚，写的内容还在', async () => {
    const draftId = await openDraft()
    const person = await newResident()
    expect((await person.get('/me')).status).toBe(200)
    const phone = new Phone(bundle, { loginCode: 'demo-resident' })
    await phone.launch('pages/home/index')
    phone.visit(`/pages/opinions/write/index?draftId=${draftId}&article=${encodeURIComponent('第四条')}`)
    await eventually(async () => phone.has({ placeholder: WORDS }) || undefined)
    phone.type(WORDS, '建议延长开放时间，方便下夜班的群众。')
    phone.online = false
    phone.tap('提交意见')
    await eventually(async () => /网络/.test(phone.text()) || undefined)
    expect(phone.storageText()).toContain('方便下夜班')
    expect(phone.page.route).toBe('pages/opinions/write/index')
  })
})
