import { may, type Permission, type Role } from '@shared/accounts/roles'
import { Problem } from '@shared/api/errors'
import { readAccount } from '../../platform/caller'
import { directory } from '../../platform/directory'
import { derivedId } from '../../platform/ids'
import { runTableImport } from '../../platform/importJob'
import { type JobControl, type JobRecord, JobRefused, type JobRunner } from '../../platform/jobs'
import { allContactPoints, putContactPoint } from '../contactPointRecords'
import { putDeputy, putStation } from '../store'
import { deputyIdentity, placeIdentity, readContactPoints, readDeputies, readStations } from './tables'

/** False where a run before this one wrote it. */
const written = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write
    return true
  } catch (error) {
    if (error instanceof Problem && error.code === 'conflict') return false
    throw error
  }
}

const stampOf = (job: JobRecord) => ({ by: job.ownerId, request: job.request ?? job.id })

const deputies = async (job: JobRecord, control: JobControl) => {
  const known = await directory.read()
  const there = new Set(known.deputies.map(deputyIdentity))
  return runTableImport(job, control, {
    read: (bytes) => readDeputies(bytes, known.stations),
    known: (entry) => there.has(deputyIdentity(entry)),
    make: async (entry) => {
      if (there.has(deputyIdentity(entry))) return false
      const card = { topics: [], stationIds: [], takesMessages: false, ...entry }
      return written(putDeputy({ id: derivedId('deputy', deputyIdentity(entry)), card, ...stampOf(job) }))
    },
    words: ({ name, level, district }) => `${name} · ${level} · ${district}`,
  })
}

const stations = async (job: JobRecord, control: JobControl) => {
  const there = new Set((await directory.read()).stations.map(placeIdentity))
  return runTableImport(job, control, {
    read: readStations,
    known: (entry) => there.has(placeIdentity(entry)),
    make: async (entry) => {
      if (there.has(placeIdentity(entry))) return false
      const card = { takesMessages: false, duties: [], ...entry }
      return written(putStation({ id: derivedId('station', placeIdentity(entry)), card, ...stampOf(job) }))
    },
    words: ({ name, district, address }) => `${name} · ${district} · ${address}`,
  })
}

const contactPoints = async (job: JobRecord, control: JobControl) => {
  const there = new Set((await allContactPoints()).map(placeIdentity))
  return runTableImport(job, control, {
    read: readContactPoints,
    known: (entry) => there.has(placeIdentity(entry)),
    make: async (card) => {
      if (there.has(placeIdentity(card))) return false
      return written(putContactPoint({ id: derivedId('contact-point', placeIdentity(card)), card, ...stampOf(job) }))
    },
    words: ({ name, district, address }) => `${name} · ${district} · ${address}`,
  })
}

const needs: Record<string, [Permission, (job: JobRecord, control: JobControl) => ReturnType<JobRunner>]> = {
  deputy: ['deputies:manage', deputies],
  station: ['stations:manage', stations],
  'contact-point': ['stations:manage', contactPoints],
}

/** A table of deputies, stations or contact points, by whoever may still add them. */
export const runDirectoryImport: JobRunner = async (job, control) => {
  const [permission, run] = needs[job.kind.replace(/-import(-preview)?$/, '')] ?? []
  const owner = await readAccount(job.ownerId)
  if (!permission || !run || !owner || !may(owner.roles as Role[], permission))
    throw new JobRefused('发起人已没有这项权限，任务已停止。')
  return run(job, control)
}
