import fc from 'fast-check'
import { assignToClusters, clusterOpinions } from './cluster'
import { ClusterIndex } from './clusterIndex'

const PLACES = ['小区', '学校', '医院', '公园', '幸福路', '东门外']
const DEEDS = ['增设路灯', '设置减速带', '禁止停放电动车', '允许遛狗', '不得摆摊']
const OPENINGS = ['', '您好，', '尊敬的领导：', '我是王芳，', '希望']
const ENDINGS = ['', '。', '！谢谢', '。——李强', '，请予采纳']

const opinion = fc
  .record({
    opening: fc.constantFrom(...OPENINGS),
    place: fc.constantFrom(...PLACES),
    deed: fc.constantFrom(...DEEDS),
    hour: fc.integer({ min: 1, max: 4 }),
    slip: fc.integer({ min: -20, max: 24 }),
    ending: fc.constantFrom(...ENDINGS),
  })
  .map(({ opening, place, deed, hour, slip, ending }) => {
    const said = `建议在${place}门口${deed}，时间从晚上${hour + 6}点开始，方便附近的群众`
    const wrong = slip < 0 ? said : said.slice(0, slip) + said.slice(slip + 1)
    return opening + wrong + ending
  })

const opinions = fc.array(opinion, { maxLength: 40 }).map((texts) => texts.map((text, i) => ({ id: `o${i}`, text })))

const partition = (clusters: { members: string[] }[]): string =>
  clusters
    .map(({ members }) => [...members].sort().join(' '))
    .sort()
    .join('|')

describe('clusterOpinions', () => {
  it('puts every item into exactly one cluster', () => {
    fc.assert(
      fc.property(opinions, (items) => {
        const members = clusterOpinions(items).flatMap((cluster) => cluster.members)
        expect([...members].sort()).toEqual(items.map(({ id }) => id).sort())
      }),
    )
  })

  it('takes any text whatever, the empty one too', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const items = texts.map((text, i) => ({ id: String(i), text }))
        expect(clusterOpinions(items).flatMap((cluster) => cluster.members)).toHaveLength(items.length)
      }),
    )
  })

  it('gives the same clusters in whatever order the items come', () => {
    fc.assert(
      fc.property(opinions, fc.func(fc.integer()), (items, order) => {
        const shuffled = [...items].sort((a, b) => order(a.id) - order(b.id))
        expect(clusterOpinions(shuffled)).toEqual(clusterOpinions(items))
      }),
    )
  })

  it('names a cluster by its first member and puts the largest first', () => {
    const clusters = clusterOpinions([
      { id: 'c', text: '建议增加路灯，晚上太黑了。' },
      { id: 'b', text: '希望增加路灯，晚上太黑。' },
      { id: 'a', text: '垃圾分类应当有配套设施。' },
    ])
    expect(clusters).toEqual([
      { id: 'b', members: ['b', 'c'] },
      { id: 'a', members: ['a'] },
    ])
  })

  it('has no clusters of nothing', () => {
    expect(clusterOpinions([])).toEqual([])
  })

  it('keeps opinions of nothing but signs or thanks apart by what they say', () => {
    const clusters = clusterOpinions([
      { id: '1', text: '谢谢！' },
      { id: '2', text: '谢谢' },
      { id: '3', text: '👍' },
      { id: '4', text: '' },
    ])
    expect(partition(clusters)).toBe('1 2|3|4')
  })

  it('does not let a misspelling that fits two opinions join them', () => {
    const clusters = clusterOpinions([
      { id: 'morning', text: '建议早上禁止播放广场舞音乐，影响居民休息。' },
      { id: 'evening', text: '建议晚上禁止播放广场舞音乐，影响居民休息。' },
      { id: 'between', text: '建议草上禁止播放广场舞音乐，影响居民休息。' },
    ])
    const home = (id: string) => clusters.findIndex(({ members }) => members.includes(id))
    expect(home('morning')).not.toBe(home('evening'))
  })
})

describe('assignToClusters', () => {
  const first = { id: 'o1', text: '建议第十二条罚款改为二百元以下，现在过高。' }

  it('puts a new opinion into the cluster that says the same and another into one of its own', () => {
    const before = assignToClusters([], [first])
    const after = assignToClusters(before.clusters, [
      { id: 'o2', text: '您好，希望第12条罚款改为200元以下，现在过高了，谢谢' },
      { id: 'o3', text: '建议第十二条罚款改为三百元以下，现在过高。' },
    ])
    expect(after.assigned).toEqual([
      { id: 'o2', clusterId: 'o1' },
      { id: 'o3', clusterId: 'o3' },
    ])
  })

  it('survives being stored as JSON', () => {
    const { clusters } = assignToClusters([], [first])
    const index = ClusterIndex.load(JSON.parse(JSON.stringify(clusters)))
    expect(index.add({ id: 'o9', text: first.text })).toBe('o1')
  })

  it('leaves what staff merged by hand as it is', () => {
    const merged = [{ id: 'hand', forms: [['增加路灯'], ['晚上太黑']] }]
    const { assigned } = assignToClusters(merged, [
      { id: 'x', text: '建议增加路灯' },
      { id: 'y', text: '晚上太黑' },
    ])
    expect(assigned.map(({ clusterId }) => clusterId)).toEqual(['hand', 'hand'])
  })
})

describe('ClusterIndex', () => {
  it('finds the stored clusters that may hold an opinion by a fixed number of keys', () => {
    const stored = { id: 'o1', forms: [['第12条罚款改为200元以下', '现在过高会影响经营']] }
    const keys = new Set(ClusterIndex.keysOfCluster(stored))
    const near = ClusterIndex.keysOfText('希望第12条罚款改为200元以下，现在过高会影响经菅。')
    expect(near.some((key) => keys.has(key))).toBe(true)
    const other = ClusterIndex.keysOfText('希望第12条罚款改为300元以下，现在过高会影响经营。')
    expect(other.some((key) => keys.has(key))).toBe(false)
    expect(near).toHaveLength(other.length)
  })
})
