import type { Endpoint } from '@shared/api/endpoint'
import { invalid, problem } from '@shared/api/errors'
import type { opinions as contract } from '@shared/opinions/endpoints'
import type { Caller } from '../../platform/caller'
import type { Cluster, ClusterFile } from '../../platform/clusterRecords'
import { type Operation, type Platform, Reply } from '../../platform/serve'
import type { OpinionDeps } from '../deps'
import { readMany } from '../readMany'
import { aboutCluster, clusteringFor } from './listClusters'
import { formsOf, sampleOf } from './putTogether'
import { writeClusters } from './store'

const FORMS_FROM = 40
const TRIES = 3

type Asked = { draftId: string; round?: number }
type Changed = { file: ClusterFile; cluster: Cluster }

/** Reads the clustering, changes it and writes it; once more where another wrote meanwhile. Throws not_found, conflict. */
const change = async (
  asked: Asked,
  caller: Caller,
  deps: OpinionDeps & Platform,
  how: (file: ClusterFile) => Promise<Changed>,
): Promise<Cluster> => {
  for (let tries = 0; tries < TRIES; tries++) {
    const { draft, round, run, file } = await clusteringFor(asked, caller, deps)
    if (!caller.mayFor('opinions:decide', draft.id) || !run || !file) throw problem('not_found')
    const { file: changed, cluster } = await how(file)
    const written = await writeClusters({
      draftId: draft.id,
      round,
      before: run,
      file: changed,
      keys: run.keys,
      at: run.at,
      by: caller.id,
      request: deps.requestId,
    })
    if (written) return cluster
  }
  throw problem('conflict')
}

/** Texts of some of the opinions, by which later ones are found to belong to them. */
const textsOf = async (ids: readonly string[]): Promise<string[]> =>
  [...(await readMany(ids.slice(0, FORMS_FROM))).values()].map(({ head, rest }) => head + (rest ?? ''))

type Hand<E extends Endpoint> = Operation<E, OpinionDeps>

/** Some of a cluster become one of their own; later opinions that say what they say come to them. */
export const splitCluster: Hand<typeof contract.splitCluster> = async (input, caller, deps) => {
  const id = deps.newId()
  const out = new Set(input.ids)
  const made = await change(input, caller, deps, async (file) => {
    const from = file.clusters.find((cluster) => cluster.id === input.clusterId)
    if (!from) throw problem('not_found')
    // Asked again: it is done.
    const done = file.clusters.find((cluster) => cluster.id === id)
    if (done) return { file, cluster: done }
    const members = from.members.filter((member) => out.has(member))
    if (members.length !== out.size) throw invalid('ids', '所选意见有的不在这一组里，请刷新后再试')
    if (members.length === from.members.length) throw invalid('ids', '请至少在原来的组里留下一条')
    const texts = await textsOf(members)
    const rest = { ...from, members: from.members.filter((member) => !out.has(member)), hand: true }
    const [first] = members
    const record = first ? (await readMany([first])).get(first) : undefined
    const cluster: Cluster = {
      id,
      sample: sampleOf(record ? record.head : (texts[0] ?? '')),
      article: record?.article ?? from.article,
      members,
      hand: true,
    }
    const others = file.clusters.filter((each) => each.id !== from.id)
    return {
      cluster,
      file: { ...file, clusters: [...others, rest, cluster], later: [{ id, forms: formsOf(texts) }, ...file.later] },
    }
  })
  return new Reply(201, aboutCluster(made))
}

/** Several become one, under the id of the largest. */
export const mergeClusters: Hand<typeof contract.mergeClusters> = async (input, caller, deps) => {
  const asked = [...new Set(input.clusterIds)]
  if (asked.length < 2) throw invalid('clusterIds', '请选择两组以上')
  const merged = await change(input, caller, deps, async (file) => {
    const alone = new Set(file.singles)
    const found: Cluster[] = []
    for (const id of asked) {
      const cluster = file.clusters.find((each) => each.id === id)
      if (cluster) found.push(cluster)
      else if (alone.has(id)) {
        const record = (await readMany([id])).get(id)
        found.push({ id, members: [id], sample: sampleOf(record?.head ?? ''), article: record?.article ?? null })
      } else throw invalid('clusterIds', '有的组已不存在，请刷新后再试')
    }
    const [into, ...others] = found.sort((a, b) => b.members.length - a.members.length)
    if (!into) throw problem('not_found')
    const cluster: Cluster = { ...into, hand: true, members: found.flatMap(({ members }) => members) }
    const gone = new Set(others.map(({ id }) => id))
    return {
      cluster,
      file: {
        ...file,
        clusters: [...file.clusters.filter(({ id }) => id !== into.id && !gone.has(id)), cluster],
        singles: file.singles.filter((id) => id !== into.id && !gone.has(id)),
        merged: { ...file.merged, ...Object.fromEntries([...gone].map((id) => [id, into.id])) },
      },
    }
  })
  return aboutCluster(merged)
}
