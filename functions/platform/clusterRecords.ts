import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { SavedCluster } from '@shared/opinions/clusterIndex'
import { cached } from './cache'
import { config } from './config'
import { objects } from './objects'
import { documentClient } from './table'

/** The last clustering of a round: its figures, and where the clusters stand in storage. */
export type ClusterRun = {
  pk: string
  sk: 'RUN'
  draftId: string
  round: number
  /** Rises with each change; the file and the keys below belong to it. */
  rev: number
  /** The clusters' file, never changed under its key. */
  file: string
  /** The file before: somebody may still be reading it. */
  fileBefore?: string
  /** What later opinions are held against: prefix of its files. */
  keys: string
  /** When opinions were put together last. */
  at: string
  /** Opinions that are in, and how many different ones they are: 归并后. */
  opinions: number
  distinct: number
  /** Clusters of two and more. */
  clusters: number
}

/** Opinions that say the same: two and more, or what staff put together by hand. */
export type Cluster = {
  id: string
  /** Its first text, as far as a list shows it. */
  sample: string
  article: string | null
  members: string[]
  /** Made or changed by staff. */
  hand?: boolean
}

export type ClusterFile = {
  /** Largest first. */
  clusters: Cluster[]
  /** Opinions that nobody repeats: each a cluster of its own, under its own id. */
  singles: string[]
  /** Of the newest opinion that is in. */
  upTo: string
  /** Clusters that staff put into others: what is found to belong to them belongs there. */
  merged: Record<string, string>
  /** Clusters that are new or changed since the whole was put together, with the clauses to hold others against. */
  later: SavedCluster[]
}

const zip = promisify(gzip)
const unzip = promisify(gunzip)
const MOST_BYTES = 256 * 1024 * 1024

export const clusterRunKey = (draftId: string, round: number) => ({ pk: `CL#${draftId}#${round}`, sk: 'RUN' as const })

/** The round's clustering; undefined where none was made. */
export const clusterRun = async (draftId: string, round: number): Promise<ClusterRun | undefined> => {
  const { Item } = await documentClient().send(
    new GetCommand({ TableName: config().tableName, Key: clusterRunKey(draftId, round), ConsistentRead: true }),
  )
  return Item as ClusterRun | undefined
}

export const packJson = (value: unknown): Promise<Uint8Array> => zip(JSON.stringify(value), { level: 3 })
export const readJson = async <T>(key: string): Promise<T | undefined> => {
  const bytes = await objects.get(key, MOST_BYTES)
  return bytes && (JSON.parse((await unzip(bytes)).toString('utf8')) as T)
}

const HOUR = 3600_000
const files = cached((key: string) => readJson<ClusterFile>(key), HOUR, 2)
const homes = cached(
  async (key: string) => {
    const file = await files.get(key)
    return new Map((file?.clusters ?? []).flatMap(({ members }, at) => members.map((id) => [id, at] as const)))
  },
  HOUR,
  2,
)

/** The round's clusters, largest first. A file never changes, so it is kept; read it, never write into it. */
export const clusterFile = async (run: Pick<ClusterRun, 'file'>): Promise<ClusterFile> =>
  (await files.get(run.file)) ?? { clusters: [], singles: [], upTo: '', merged: {}, later: [] }

/** The cluster of an opinion; undefined where nobody else says the same. */
export const clusterOf = async (run: Pick<ClusterRun, 'file'>, opinionId: string): Promise<Cluster | undefined> => {
  const at = (await homes.get(run.file)).get(opinionId)
  return at === undefined ? undefined : (await clusterFile(run)).clusters[at]
}
