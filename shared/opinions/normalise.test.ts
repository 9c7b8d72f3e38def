import { canonical, fromClauses } from './normalise'
import { foldNumbers } from './normaliseNumbers'

describe('canonical', () => {
  it.each([
    ['问候、感谢和落款不算内容', '尊敬的领导：您好！建议增加路灯。谢谢！\n张三\n2026年3月5日', ['增加路灯']],
    ['联系方式不算内容', '增加路灯。联系人：李四，联系电话：13800001111', ['增加路灯']],
    ['自我介绍只留下要紧的身份', '我是幸福小区的业主张三，建议增加路灯。', ['我是业主', '增加路灯']],
    ['逗号和句号分句，顿号不分', '小区、学校门口，增加路灯。设置减速带', ['小区学校门口', '增加路灯', '设置减速带']],
    ['冒号后面跟着前面', '第五条：建议删除', ['第5条删除']],
    ['相反的两句各归各的句子', '业主可以停车，免费；租户不得停车', ['业主可以停车', '免费', '租户不得停车']],
    ['只有客气话时，客气话就是内容', '谢谢！', ['谢谢']],
    ['贴了两遍算一遍', '增加路灯。增加路灯。', ['增加路灯']],
  ])('%s', (_, text, clauses) => {
    expect(canonical(text).clauses).toEqual(clauses)
  })

  it('binds counterparts to the sentence they stand in', () => {
    expect(canonical('公园里，允许停车；学校里，禁止停车').clauses).toEqual(['允许停车公园里', '学校里禁止停车'])
  })

  it('tells apart by numbers and negations before anything else', () => {
    expect(canonical('罚款二百元，不得少于50元').critical).toBe('200 50#1')
  })

  it('comes back from its stored clauses', () => {
    const text = canonical('第十二条罚款过高，建议改为二百元以下。')
    expect(fromClauses(text.clauses)).toEqual(text)
  })
})

describe('foldNumbers', () => {
  it.each([
    ['一千二百五十元', '1250元'],
    ['一万二', '12000'],
    ['二百五十元', '250元'],
    ['三千零五', '3005'],
    ['1.5万元', '15000元'],
    ['二〇二六年', '2026年'],
    ['百分之三点零五', '3.05%'],
    ['三分之二', '2/3'],
    ['第十二条第(三)项', '第12条第3项'],
    ['2026-03-01', '2026年3月1日'],
    ['2026.3.10', '2026年3月10日'],
    ['22:30', '22点30分'],
    ['八点半', '8点30分'],
    ['9点整', '9点'],
    ['五千米', '5公里'],
    ['5km', '5公里'],
    ['贰佰元', '200元'],
    ['12,000元', '12000元'],
    ['30天', '30日'],
    ['两个小时', '2小时'],
    ['3到5人', '3至5人'],
    ['十分满意', '很满意'],
  ])('%s → %s', (from, to) => {
    expect(foldNumbers(from)).toBe(to)
  })
})
