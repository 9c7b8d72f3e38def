import DiffMatchPatch from 'diff-match-patch'
import { type ComparedVersion, compareVersions } from '../shared/drafts/compare'

/**
 * Time of comparing two versions article by article, as a multiple of one diff-match-patch diff over their whole texts.
 * The laws are made here, by a fixed seed: sentences of a regulation's vocabulary, then revised as a real one is.
 */
const SUBJECTS = [
  '市人民政府',
  '城市管理部门',
  '停车设施经营者',
  '机动车驾驶人',
  '业主委员会',
  '物业服务企业',
  '区、县人民政府',
  '社会公众',
]
const DUTIES = [
  '编制专项规划',
  '公布收费标准',
  '建立信息平台',
  '接受监督检查',
  '保存经营记录',
  '维护场地秩序',
  '受理投诉举报',
  '开放停车泊位',
]
const MANNERS = [
  '应当依法',
  '可以按照规定',
  '不得擅自',
  '应当会同有关部门',
  '应当在三十日内',
  '应当每年至少一次',
  '有权依照本条例',
]
const TAILS = [
  '，并向社会公布',
  '，报主管部门备案',
  '，法律、法规另有规定的除外',
  '，逾期不改正的，处二百元以上一千元以下罚款',
  '，不得收取任何费用',
  '',
]
const TOPICS = [
  '共享停车',
  '夜间照明',
  '无障碍泊位',
  '充电设施',
  '道路挖掘',
  '临时占用',
  '公共收费',
  '信用记录',
  '应急通道',
  '立体车库',
]

type Random = () => number

function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

const pick = (random: Random, from: string[]): string => from[Math.floor(random() * from.length)] ?? ''

const sentence = (random: Random): string =>
  `${pick(random, SUBJECTS)}在${pick(random, TOPICS)}和${pick(random, TOPICS)}中${pick(random, MANNERS)}${pick(random, DUTIES)}、${pick(random, DUTIES)}${pick(random, TAILS)}。`

const article = (random: Random): string =>
  Array.from({ length: 1 + Math.floor(random() * 4) }, () => sentence(random) + sentence(random)).join('\n')

const numbered = (texts: string[]): ComparedVersion => ({
  articles: texts.map((text, i) => ({ label: `第${i + 1}条`, text })),
})

function law(size: number, random: Random): string[] {
  return Array.from({ length: size }, () => article(random))
}

/** One article in three reworded, one in ten new, a few deleted or moved. */
function revise(texts: string[], random: Random): string[] {
  const revised = texts.flatMap((text) => {
    const chance = random()
    if (chance < 0.05) return []
    if (chance < 0.4) return [text.replace(pick(random, DUTIES), '').replace('应当', '可以') + sentence(random)]
    return chance < 0.5 ? [text, article(random)] : [text]
  })
  for (let k = 0; k < texts.length / 50; k++) {
    const [moved] = revised.splice(Math.floor(random() * revised.length), 1)
    revised.splice(Math.floor(random() * revised.length), 0, moved ?? '')
  }
  return revised.slice(0, texts.length)
}

function median(run: () => unknown, times: number): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  }).sort((p, q) => p - q)
  return taken[times >> 1] ?? 0
}

const whole = ({ articles }: ComparedVersion): string =>
  articles.map(({ label, text }) => `${label}　${text}`).join('\n')

console.log('articles     characters   compare   one diff   ratio')
for (const [size, times] of [
  [30, 15],
  [120, 15],
  [400, 7],
  [1260, 3],
] as const) {
  const random = randomFrom(size)
  const before = law(size, random)
  const [a, b] = [numbered(before), numbered(revise(before, random))]
  const own = median(() => compareVersions(a, b), times)
  const library = median(() => new DiffMatchPatch().diff_main(whole(a), whole(b)), times)
  const cells = [
    `${a.articles.length} × ${b.articles.length}`.padEnd(13),
    String(whole(a).length).padStart(10),
    `${own.toFixed(1)} ms`.padStart(10),
    `${library.toFixed(1)} ms`.padStart(11),
    (own / library).toFixed(2).padStart(7),
  ]
  console.log(cells.join(''))
}
