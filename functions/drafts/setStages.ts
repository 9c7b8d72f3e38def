import { isDeepStrictEqual } from 'node:util'
import { invalid, problem } from '@shared/api/errors'
import type { draftLife as contract } from '@shared/drafts/lifeEndpoints'
import type { StageInput } from '@shared/drafts/lifeSchemas'
import type { DraftRecord } from '../platform/draftRecords'
import { type Operation, Reply } from '../platform/serve'
import type { StageFile, StoredDocument, StoredStage } from '../platform/storedStages'
import { draftToWork } from './access'
import type { DraftDeps } from './deps'
import { draftOf, isPublic } from './draftView'
import { takeFile } from './materials'
import { type Plan, saveOrAsk } from './signOff'
import { saveDraft, stampOf } from './store'

/** With each file by its content. Throws what a file is refused with. */
const withFiles = async (stages: StageInput[], record: DraftRecord, accountId: string): Promise<StoredStage[]> => {
  const documents = ((record.stages ?? []) as StoredStage[]).flatMap((stage) => stage.documents ?? [])
  const standing = new Map(documents.flatMap(({ file }) => (file ? [[file.id, file]] : [])))
  const fileOf = async (path: string, given: { fileId?: string; uploadId?: string }): Promise<StageFile> => {
    if (given.fileId !== undefined) {
      const kept = standing.get(given.fileId)
      if (!kept) throw invalid(`${path}.fileId`, '没有这份文件')
      return kept
    }
    const uploadId = given.uploadId as string
    const facts = await takeFile(accountId, uploadId)
    if (facts.kind !== 'document')
      throw problem('file_type_unsupported', {
        detail: '这里可以上传 PDF、Word（.docx）和 Excel（.xlsx）。图片和视频请放在“资料与附件”，并写上文字说明。',
      })
    return { by: accountId, id: uploadId, type: facts.type, bytes: facts.bytes }
  }
  const stored: StoredStage[] = []
  for (const [place, { documents: given, ...stage }] of stages.entries()) {
    const kept: StoredDocument[] = []
    for (const [index, { title, url, ...file }] of (given ?? []).entries())
      kept.push(
        url === undefined ? { title, file: await fileOf(`stages.${place}.documents.${index}`, file) } : { title, url },
      )
    stored.push({ ...stage, ...(given && { documents: kept }) })
  }
  return stored
}

const UNKNOWN_DAY = '9999-12-31'
/** In the order of its days; what has no day yet stands last, as staff put it. */
const inOrder = (stages: readonly StoredStage[]): StoredStage[] =>
  stages
    .map((stage, place) => ({ stage, place }))
    .sort((a, b) => {
      const [x, y] = [a.stage.date ?? UNKNOWN_DAY, b.stage.date ?? UNKNOWN_DAY]
      return x === y ? a.place - b.place : x < y ? -1 : 1
    })
    .map(({ stage }) => stage)

export const planStages = (stages: StoredStage[]): Plan => ({ change: { stages } })

/** The whole timeline at once; signed first where the draft's words are, once the public reads it. */
export const setStages: Operation<typeof contract.setStages, DraftDeps> = async ({ draftId, stages }, caller, deps) => {
  const record = await draftToWork(deps, caller, 'drafts:edit', draftId)
  const view = { inside: true, now: deps.now.toISOString(), rules: deps.rules }
  const ordered = inOrder(await withFiles(stages, record, caller.id))
  if (isDeepStrictEqual(ordered, record.stages ?? [])) return draftOf(record, view)
  const plan = planStages(ordered)
  if (!isPublic(record)) return draftOf(await saveDraft(deps, record, plan.change, stampOf(caller, deps)), view)
  const asked = { stages: ordered }
  const { record: saved, waits } = await saveOrAsk(deps, caller, record, { matter: 'stages', asked, plan })
  return new Reply(waits ? 202 : 200, draftOf(saved, view))
}
