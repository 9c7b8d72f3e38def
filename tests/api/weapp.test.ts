import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { excess, weappSizes } from '../../local/size'
import { client, signIn } from '../support/client'
import { eventually } from '../support/eventually'
import { build, folder, newPhone } from '../support/weapp/build'
import { accountJourneys } from '../support/weapp/journeys/account'
import { badLuckJourneys } from '../support/weapp/journeys/badLuck'
import { listeningJourneys } from '../support/weapp/journeys/listening'
import { mediaJourneys } from '../support/weapp/journeys/media'
import { opinionJourneys } from '../support/weapp/journeys/opinions'

beforeAll(build, 400_000)

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

  it('转发草案、条文和代表：标题说清楚，图片在包里，点开就是那一页', async () => {
    const phone = newPhone(5)
    phone.launch()
    await phone.tap('去提意见')
    await phone.sees('第一章')
    const draft = phone.share()
    expect(draft).toMatchObject({ imageUrl: '/share/draft.png' })
    expect(draft.path).toMatch(/^\/pages\/drafts\/detail\/index\?id=/)
    const id = draft.path.split('id=')[1]
    phone.open(`/pages/drafts/article/index?id=${id}&article=${encodeURIComponent('第五条')}`)
    await phone.sees('第五条')
    await eventually(async () => phone.share().title.startsWith('第五条 · 演示市'))
    expect(phone.share()).toMatchObject({ imageUrl: '/share/article.png' })
    for (const name of ['draft', 'article', 'feedback', 'deputy'])
      expect(existsSync(join(folder, `share/${name}.png`))).toBe(true)
    expect(JSON.parse(readFileSync(join(folder, 'sitemap.json'), 'utf8')).rules.at(-1)).toEqual({
      action: 'disallow',
      page: '*',
    })
    expect(phone.problems).toEqual([])
    phone.end()
  })

  it('扫墙上的码，直接到那位代表，给他留言，再补一句', async () => {
    const number = 10_000 + Math.floor(Math.random() * 900_000)
    const office = await signIn('demo-deputy')
    const { deputyId } = (await office.get('/me')).body
    const admin = await signIn('demo-admin')
    const { code } = (await admin.get(`/deputies/${deputyId}/qrcode`)).body
    const phone = newPhone(number)
    phone.launch()
    phone.open(`/pages/door/index?scene=${code}`)
    await phone.sees('给代表留言')
    await eventually(async () => phone.share().imageUrl === '/share/deputy.png')
    await phone.tap('给代表留言')
    await phone.sees('想说什么')
    await phone.type(`楼道里的灯坏了，晚上看不见台阶（${number}）。`)
    await phone.tap('发送')
    await phone.sees('验证手机号')
    await phone.tap('我已阅读并同意')
    await phone.givePhone('用微信绑定的手机号验证', `demo-phone-137${String(number).padStart(8, '0')}`)
    await phone.sees('楼道里的灯坏了')
    expect(phone.route()).toBe('pages/chat/conversation/index')
    await phone.type('在三号楼二单元。')
    await phone.tap('发送')
    await phone.sees('在三号楼二单元。')
    const { body: session } = await client().post('/sessions', { code: `demo-resident-${number}` })
    const mine = client(session.token)
    const [conversation] = (await mine.get('/conversations')).body.items
    await eventually(async () => (await mine.get(`/conversations/${conversation.id}/messages`)).body.items.length >= 2)
    expect(phone.problems).toEqual([])
    phone.end()
  })

  it('有新版本时先问一句，同意才更新；微信要求同意隐私协议时弹出说明', async () => {
    const phone = newPhone(6)
    phone.launch()
    await phone.sees('正在征求意见')
    phone.events.updateReady?.()
    await phone.sees('有新版本')
    expect(phone.events.updated).toBeUndefined()
    await phone.tap('现在更新')
    await eventually(async () => phone.events.updated === true)
    const answers: object[] = []
    phone.events.privacyAsked?.((answer) => answers.push(answer), { referrer: 'chooseMedia' })
    await phone.sees('使用前请您同意')
    await phone.agree('同意')
    await eventually(async () => answers.length > 0)
    expect(answers).toEqual([{ event: 'agree', buttonId: 'agree-privacy' }])
    expect(phone.problems).toEqual([])
    phone.end()
  })

  it('一次交给微信的数据不超过 256 KB', async () => {
    const phone = newPhone(7)
    phone.launch()
    await phone.tap('去提意见')
    await phone.sees('第一章')
    phone.open('/pages/chat/deputies/index')
    await phone.sees('陈玉兰')
    phone.open('/pages-reading/search/index?q=%E6%94%B6%E8%B4%B9')
    await phone.sees('第二十二条')
    expect(phone.largestSetData()).toBeLessThan(256 * 1024)
    phone.end()
  })

  it('读屏软件读得出：图标按钮有名字，选项说得出选没选', () => {
    const templates = readFileSync(join(folder, 'base.wxml'), 'utf8')
    for (const element of ['view', 'text', 'button', 'input', 'textarea', 'image'])
      for (const name of ['aria-label', 'aria-role', 'aria-live', 'aria-checked'])
        expect(templates).toMatch(new RegExp(`<${element} [^>]*${name}="{{i`))
  })

  opinionJourneys()
  listeningJourneys()
  mediaJourneys()
  accountJourneys()
  badLuckJourneys()
})
