import { clusterFile, clusterRun } from '../clusterRecords'
import type { QueueTable } from './table'

type At = { draftId: string; round: number }

/** A cluster's opinions among the rows: what a filter by cluster lets through. Nothing where there is no such cluster. */
export const clusterColumn = async (table: QueueTable, { draftId, round }: At, clusterId: string) => {
  const codes = new Uint32Array(table.size)
  const run = await clusterRun(draftId, round)
  const cluster = run && (await clusterFile(run)).clusters.find(({ id }) => id === clusterId)
  // One that nobody repeats is a cluster of its own.
  for (const id of cluster?.members ?? (run ? [clusterId] : [])) {
    const row = table.find(id)
    if (row !== undefined && row < codes.length) codes[row] = 1
  }
  return { codes, code: 1 }
}

const kept = new WeakMap<QueueTable, { file: string; sizes: Uint32Array }>()

/** How many say the same as a row, itself among them. */
export const alikeIn = async (table: QueueTable, { draftId, round }: At): Promise<(row: number) => number> => {
  const run = await clusterRun(draftId, round)
  if (!run) return () => 1
  let known = kept.get(table)
  if (known?.file !== run.file) {
    const sizes = new Uint32Array(table.size)
    for (const { members } of (await clusterFile(run)).clusters)
      for (const id of members) {
        const row = table.find(id)
        if (row !== undefined) sizes[row] = members.length
      }
    known = { file: run.file, sizes }
    kept.set(table, known)
  }
  const { sizes } = known
  return (row) => sizes[row] || 1
}
