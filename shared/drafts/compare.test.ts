import fc from 'fast-check'
import { type ComparedVersion, type Comparison, compareVersions } from './compare'

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五']

const PURPOSE = '为了规范停车场的规划、建设和管理，改善道路交通状况，根据有关法律、法规，结合本市实际，制定本条例。'
const SCOPE =
  '本市行政区域内停车场的规划、建设、使用及其监督管理活动，适用本条例。\n公共交通、道路客货运输车辆专用停车场不适用本条例。'
const DUTY = '市人民政府应当加强对停车管理工作的领导，建立停车管理工作协调机制，研究解决停车管理中的重大问题。'
const PLAN = '自然资源部门应当会同住房城乡建设、公安机关交通管理等部门编制停车场专项规划，报市人民政府批准后实施。'
const SHARING = '鼓励机关、企业事业单位在非工作时间将专用停车场向社会开放，实行错时共享停车。'
const CHARGING = '新建居住区应当按照规定比例配建电动汽车充电设施，并预留安装条件。'
const FEES = '停车收费实行政府定价和市场调节价。收费标准应当在停车场显著位置公示，接受社会监督。'
const PENALTY = '违反本条例第五条规定，擅自改变停车场用途的，由城市管理部门责令限期改正，处二百元以上一千元以下罚款。'
const DATE = '本条例自2026年5月1日起施行。'

const LAW = [PURPOSE, SCOPE, DUTY, PLAN, SHARING, CHARGING, FEES, PENALTY, DATE]

const version = (...texts: string[]): ComparedVersion => ({
  articles: texts.map((text, i) => ({ label: `第${NUMERALS[i]}条`, text })),
})
const brief = (entries: Comparison[]) =>
  entries.map(({ kind, from, to }) => `${kind} ${from.join('、')}→${to.join('、')}`)
const entryOf = (entries: Comparison[], label: string) =>
  entries.find(({ from, to }) => from.includes(label) || to.includes(label))
const marks = (entry: Comparison | undefined) =>
  entry?.changes.map(({ op, text }) => ({ equal: text, delete: `[-${text}-]`, insert: `{+${text}+}` })[op]).join('')

describe('compareVersions', () => {
  it('finds nothing changed between a version and itself', () => {
    const entries = compareVersions(version(...LAW), version(...LAW))
    expect(entries.every(({ kind }) => kind === 'unchanged')).toBe(true)
    expect(entries.map(({ changes }) => changes)).toEqual(LAW.map((text) => [{ op: 'equal', text }]))
  })

  it('only renumbers what stands behind an inserted article', () => {
    const added = '停车场经营者应当建立安全管理制度，配备照明、监控和消防设备。'
    const entries = compareVersions(version(...LAW), version(...LAW.slice(0, 3), added, ...LAW.slice(3)))
    expect(brief(entries)).toEqual([
      'unchanged 第一条→第一条',
      'unchanged 第二条→第二条',
      'unchanged 第三条→第三条',
      'added →第四条',
      'renumbered 第四条→第五条',
      'renumbered 第五条→第六条',
      'renumbered 第六条→第七条',
      'renumbered 第七条→第八条',
      'renumbered 第八条→第九条',
      'renumbered 第九条→第十条',
    ])
  })

  it('shows a deleted article where it stood', () => {
    const entries = compareVersions(version(PURPOSE, SCOPE, DUTY, PLAN), version(PURPOSE, DUTY, PLAN))
    expect(brief(entries)).toEqual([
      'unchanged 第一条→第一条',
      'deleted 第二条→',
      'renumbered 第三条→第二条',
      'renumbered 第四条→第三条',
    ])
    expect(entries[1]?.changes).toEqual([{ op: 'delete', text: SCOPE }])
    expect(brief(compareVersions(version(PURPOSE, SCOPE), version(SCOPE)))[0]).toBe('deleted 第一条→')
  })

  it('puts what was deleted in front of what was added at the same place', () => {
    const entries = compareVersions(version(PURPOSE, CHARGING, DATE), version(PURPOSE, FEES, DATE))
    expect(brief(entries).slice(1, 3)).toEqual(['deleted 第二条→', 'added →第二条'])
  })

  it('sees that an article moved', () => {
    const moved = [PURPOSE, SCOPE, PLAN, SHARING, CHARGING, FEES, DUTY, PENALTY, DATE]
    expect(brief(compareVersions(version(...LAW), version(...moved)))).toEqual([
      'unchanged 第一条→第一条',
      'unchanged 第二条→第二条',
      'renumbered 第四条→第三条',
      'renumbered 第五条→第四条',
      'renumbered 第六条→第五条',
      'renumbered 第七条→第六条',
      'moved 第三条→第七条',
      'unchanged 第八条→第八条',
      'unchanged 第九条→第九条',
    ])
  })

  it('pairs a reworded article that was moved and renumbered', () => {
    const reworded = PLAN.replace('自然资源部门', '自然资源和规划部门').replace('批准后实施', '批准后公布实施')
    const entries = compareVersions(
      version(...LAW),
      version(PURPOSE, SCOPE, DUTY, SHARING, CHARGING, FEES, PENALTY, reworded, DATE),
    )
    expect(entryOf(entries, '第四条')).toMatchObject({ kind: 'renumbered', from: ['第五条'], to: ['第四条'] })
    expect(brief(entries)).toContain('changed 第四条→第八条')
  })

  it('shows a reference that only followed the renumbering: its text is another', () => {
    const entries = compareVersions(
      version(...LAW),
      version(PURPOSE, '停车场实行分类管理。', ...LAW.slice(1, 7), PENALTY.replace('第五条', '第六条'), DATE),
    )
    expect(marks(entries.find(({ from }) => from[0] === '第八条'))).toBe(
      `违反本条例[-第五条-]{+第六条+}${PENALTY.slice('违反本条例第五条'.length)}`,
    )
  })

  it('recognises an article split in two, also when the parts were reworded', () => {
    const [first, second] = [
      '停车收费实行政府定价和市场调节价，具体办法由市发展改革部门制定。',
      '停车收费标准应当在停车场显著位置公示，接受社会监督。',
    ]
    const entries = compareVersions(version(...LAW), version(...LAW.slice(0, 6), first, second, PENALTY, DATE))
    expect(entryOf(entries, '第七条')).toMatchObject({ kind: 'split', from: ['第七条'], to: ['第七条', '第八条'] })
    expect(brief(entries).slice(-2)).toEqual(['renumbered 第八条→第九条', 'renumbered 第九条→第十条'])
  })

  it('recognises a paragraph that became an article elsewhere', () => {
    const [first, second] = SCOPE.split('\n') as [string, string]
    const entries = compareVersions(
      version(...LAW),
      version(PURPOSE, first, DUTY, PLAN, SHARING, CHARGING, FEES, PENALTY, second, DATE),
    )
    expect(entryOf(entries, '第二条')).toMatchObject({ kind: 'split', from: ['第二条'], to: ['第二条', '第九条'] })
  })

  it('recognises two articles merged into one', () => {
    const entries = compareVersions(
      version(...LAW),
      version(PURPOSE, SCOPE, DUTY, PLAN, `${SHARING}\n${CHARGING}`, FEES, PENALTY, DATE),
    )
    const merged = entryOf(entries, '第五条')
    expect(merged).toMatchObject({ kind: 'merged', from: ['第五条', '第六条'], to: ['第五条'] })
    expect(marks(merged)).toBe(`${SHARING}{+\n+}${CHARGING}`)
  })

  it('takes a paragraph break for a change, a space for none', () => {
    const [first, second] = FEES.split('。') as [string, string]
    const parted = compareVersions(version(FEES), version(`${first}。\n${second}。`))
    expect(parted[0]).toMatchObject({ kind: 'changed' })
    expect(marks(parted[0])).toBe(`${first}。{+\n+}${second}。`)
    expect(compareVersions(version(DATE), version(DATE.replace('自', '自　')))[0]?.kind).toBe('unchanged')
  })

  it('pairs articles of the same words by their neighbours', () => {
    const gone = '（删去）'
    const entries = compareVersions(version(PURPOSE, gone, DUTY, gone, FEES), version(PURPOSE, DUTY, gone, FEES))
    expect(brief(entries)).toEqual([
      'unchanged 第一条→第一条',
      'deleted 第二条→',
      'renumbered 第三条→第二条',
      'renumbered 第四条→第三条',
      'renumbered 第五条→第四条',
    ])
  })

  it('does not take legal idiom for likeness', () => {
    const [old, now] = [
      '违反本条例规定，在消防通道停放车辆的，由公安机关责令改正，处二百元罚款。',
      '违反本条例规定，未公示收费标准的，由价格主管部门给予警告；情节严重的，没收违法所得。',
    ]
    expect(brief(compareVersions(version(old, PURPOSE), version(PURPOSE, now)))).toEqual([
      'deleted 第一条→',
      'renumbered 第二条→第一条',
      'added →第二条',
    ])
  })

  it('compares versions without articles', () => {
    expect(compareVersions({ articles: [] }, { articles: [] })).toEqual([])
    expect(brief(compareVersions({ articles: [] }, version(DATE)))).toEqual(['added →第一条'])
    expect(brief(compareVersions(version(DATE), { articles: [] }))).toEqual(['deleted 第一条→'])
  })
})

describe('compareVersions, whatever it is given', () => {
  const text = fc.oneof(
    fc.constantFrom(...LAW, '', '（删去）', SHARING + CHARGING, FEES.slice(0, 20)),
    fc
      .array(fc.constantFrom('停车', '应当', '的', '，', '。', '\n', '第五条', '（二）', '二百元', ' ', '𠮷', '市'), {
        maxLength: 40,
      })
      .map((words) => words.join('')),
    fc.string({ unit: 'binary', maxLength: 30 }),
  )
  const any = fc
    .array(fc.record({ label: fc.constantFrom('第一条', '第二条', '第三条', ''), text }), { maxLength: 14 })
    .map((articles) => ({ articles }))
  const side = (entries: Comparison[], op: 'delete' | 'insert') =>
    entries.map(({ changes }) =>
      changes
        .filter((change) => change.op === 'equal' || change.op === op)
        .map((change) => change.text)
        .join(''),
    )
  const sorted = (texts: string[]) => [...texts].sort()
  const total = (texts: string[]) => sorted([...texts.join('')])

  it('gives both texts back, each article once, the same each time', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const entries = compareVersions(a, b)
        const [labelsA, labelsB] = [a.articles.map(({ label }) => label), b.articles.map(({ label }) => label)]
        expect(sorted(entries.flatMap(({ from }) => from))).toEqual(sorted(labelsA))
        expect(sorted(entries.flatMap(({ to }) => to))).toEqual(sorted(labelsB))
        expect(total(side(entries, 'delete'))).toEqual(total(a.articles.map((article) => article.text)))
        expect(total(side(entries, 'insert'))).toEqual(total(b.articles.map((article) => article.text)))
        for (const [k, { from, to }] of entries.entries()) {
          if (from.length === 1) expect(a.articles.map((article) => article.text)).toContain(side(entries, 'delete')[k])
          if (to.length === 1) expect(b.articles.map((article) => article.text)).toContain(side(entries, 'insert')[k])
        }
        expect(compareVersions(a, b)).toEqual(entries)
      }),
      { numRuns: 300 },
    )
  })

  it('goes through b in order and pairs every text that both have', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const numbered = { articles: b.articles.map((article, j) => ({ ...article, label: String(j) })) }
        const entries = compareVersions(a, numbered)
        const firsts = entries.flatMap(({ to }) => to.slice(0, 1)).map(Number)
        expect(firsts).toEqual([...firsts].sort((p, q) => p - q))
        for (const { text: words } of a.articles) {
          const copies = (v: ComparedVersion) => v.articles.filter((article) => article.text === words).length
          const paired = entries.filter(
            ({ kind, changes }) =>
              /unchanged|renumbered|moved/.test(kind) && changes.map((change) => change.text).join('') === words,
          )
          expect(paired.length).toBeGreaterThanOrEqual(Math.min(copies(a), copies(b)))
        }
      }),
      { numRuns: 200 },
    )
  })
})

it('takes an article modelled on another, far from where that one goes on, for a new one', () => {
  const old =
    '全国人民代表大会及其常务委员会可以根据改革发展的需要，决定就行政管理等领域的特定事项授权在一定期限内在部分地方暂时调整或者暂时停止适用法律的部分规定。'
  const next =
    '全国人民代表大会及其常务委员会可以根据改革发展的需要，决定就特定事项授权在规定期限和范围内暂时调整或者暂时停止适用法律的部分规定。\n暂时调整或者暂时停止适用法律的部分规定的事项，实践证明可行的，由全国人民代表大会及其常务委员会及时修改有关法律；修改法律的条件尚不成熟的，可以延长授权的期限，或者恢复施行有关法律规定。'
  const model =
    '国务院可以根据改革发展的需要，决定就行政管理等领域的特定事项，在规定期限和范围内暂时调整或者暂时停止适用行政法规的部分规定。\n暂时调整或者暂时停止适用行政法规的部分规定的事项，实践证明可行的，国务院应当及时修改有关行政法规；修改行政法规的条件尚不成熟的，可以延长期限，或者恢复施行有关行政法规规定。'
  const around = [
    '起草人应当说明理由并附上资料。',
    '表决结果由主持人当场宣布。',
    '公报刊登的文本为标准文本。',
    '附表与正文具有同等效力。',
  ]
  const article = (text: string, index: number) => ({ label: `第${index + 1}号`, text })
  const before = [around[0], old, ...around.slice(1)].map((text, index) => article(text ?? '', index))
  const after = [around[0], next, ...around.slice(1), model].map((text, index) => article(text ?? '', index))
  const kinds = compareVersions({ articles: before }, { articles: after }).map(({ kind, to }) => [kind, to.join()])
  expect(kinds).toContainEqual(['changed', '第2号'])
  expect(kinds).toContainEqual(['added', '第6号'])
})
