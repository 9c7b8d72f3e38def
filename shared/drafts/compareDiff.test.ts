import fc from 'fast-check'
import { diffTexts } from './compareDiff'
import { characters } from './segmentWords'

const marks = (before: string, after: string, words?: typeof characters) =>
  diffTexts(before, after, words)
    .map(({ op, text }) => ({ equal: text, delete: `[-${text}-]`, insert: `{+${text}+}` })[op])
    .join('')

describe('diffTexts', () => {
  it.each([
    ['a word', '市场主体依法自主决策', '经营主体依法自主决策', '[-市场-]{+经营+}主体依法自主决策'],
    ['a whole number', '处二百元以下罚款', '处五百元以下罚款', '处[-二百-]{+五百+}元以下罚款'],
    ['a whole reference', '依照第二十五条处理', '依照第二十六条处理', '依照[-第二十五条-]{+第二十六条+}处理'],
    ['a whole fraction', '百分之三十的业主', '百分之五十的业主', '[-百分之三十-]{+百分之五十+}的业主'],
    ['no part of a term', '人民法院和检察院负责', '人民法院和检察机关负责', '人民法院和[-检察院-]{+检察机关+}负责'],
    [
      'one of a list, with its comma',
      '甲部门、乙部门、丁部门负责。',
      '甲部门、乙部门、丙部门、丁部门负责。',
      '甲部门、乙部门、{+丙部门、+}丁部门负责。',
    ],
    [
      'a sentence',
      '收费应当公示。接受监督。',
      '收费应当公示。不得另行收费。接受监督。',
      '收费应当公示。{+不得另行收费。+}接受监督。',
    ],
    ['a paragraph', '甲款。\n丙款。', '甲款。\n乙款。\n丙款。', '甲款。\n{+乙款。\n+}丙款。'],
    ['a paragraph at the end', '甲款。', '甲款。\n乙款。', '甲款。{+\n乙款。+}'],
  ])('marks %s', (_, before, after, want) => expect(marks(before, after)).toBe(want))

  it('marks a new item whole, and the new numbers of those behind it', () => {
    expect(
      marks(
        '（一）占用车位；\n（二）损毁设施；\n（三）乱扔杂物。',
        '（一）占用车位；\n（二）堵塞通道；\n（三）损毁设施；\n（四）乱扔杂物。',
      ),
    ).toBe('（一）占用车位；\n{+（二）堵塞通道；\n+}[-（二）-]{+（三）+}损毁设施；\n[-（三）-]{+（四）+}乱扔杂物。')
  })

  it('marks a rewritten passage as one, not as islands around 的 and commas', () => {
    expect(marks('本市建立车辆停放的信用记录，并定期公布。', '本市推行居民错峰的共享办法，并定期公布。')).toBe(
      '本市[-建立车辆停放的信用记录-]{+推行居民错峰的共享办法+}，并定期公布。',
    )
  })

  it('leaves 应当 out of what follows it, and words of another sentence out of this one', () => {
    expect(marks('届满的，还应当征得业主同意。', '届满的，还应当由业主同意。')).toBe(
      '届满的，还应当[-征得-]{+由+}业主同意。',
    )
    expect(marks('部门应当协调解决职工社会保险。', '部门应当在处置过程中，做好欠薪保障、职工社会保险。')).toBe(
      '部门应当[-协调解决-]{+在处置过程中，做好欠薪保障、+}职工社会保险。',
    )
    expect(marks('委托给专业企业，但不得转包。', '委托给专业组织的，就该事项向业主负责。服务企业不得转包。')).toBe(
      '委托给专业[-企业，但-]{+组织的，就该事项向业主负责。服务企业+}不得转包。',
    )
  })

  it('does well without a dictionary', () => {
    expect(marks('处二百元罚款，由城管部门决定。', '处五百元罚款，由公安部门决定。', characters)).toBe(
      '处[-二百-]{+五百+}元罚款，由[-城管-]{+公安+}部门决定。',
    )
  })

  it('never cuts a surrogate pair and gives both texts back', () => {
    const text = fc
      .array(fc.constantFrom('𠮷', '𠮸', '𡀀', '停车', '场', '，', '。', '\n', '（一）', '第三条', '的', 'a'), {
        maxLength: 60,
      })
      .map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, text, fc.boolean(), (before, after, plain) => {
        const changes = diffTexts(before, after, plain ? characters : undefined)
        const side = (op: string) =>
          changes.filter((change) => change.op === 'equal' || change.op === op).map((change) => change.text)
        expect(side('delete').join('')).toBe(before)
        expect(side('insert').join('')).toBe(after)
        for (const change of changes) {
          expect(change.text).not.toBe('')
          expect(change.text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('takes bounded time on hostile texts', () => {
    const start = performance.now()
    const long = '停车场管理办法规定'.repeat(4000)
    expect(diffTexts(long, [...long].reverse().join('')).length).toBeGreaterThan(0)
    expect(diffTexts('第'.repeat(50_000), '第'.repeat(49_000)).length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
