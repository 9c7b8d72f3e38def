import { invalid, problem } from '@shared/api/errors'
import type { draftMaterials as contract, Material } from '@shared/drafts/materialEndpoints'
import { config } from '../platform/config'
import type { DraftRecord } from '../platform/draftRecords'
import { ask } from '../platform/lambda'
import { type MaterialFacts, materialFileName, materialKey } from '../platform/materialFiles'
import { objects } from '../platform/objects'
import { type Operation, Reply } from '../platform/serve'
import type { StageFile, StoredStage } from '../platform/storedStages'
import { draftToWork, visibleDraft } from './access'
import type { DraftDeps } from './deps'
import { isPublic } from './draftView'
import { type Plan, saveOrAsk } from './signOff'
import { saveDraft, stampOf } from './store'

/** As it stands with the draft: `by` and `id` name the upload. */
type Stored = Omit<Material, 'url' | 'thumbUrl'> & { by: string }

const SHOWN_SECONDS = 900
const downloadOf = (file: { accountId: string; uploadId: string }, said: { title: string; type: string }) =>
  objects.link(materialKey(file, 'file'), materialFileName(said), SHOWN_SECONDS)

const stageFileOf = async (title: string, { by, id, type, bytes }: StageFile) => {
  const said = { id, title, type, bytes }
  return { ...said, url: await downloadOf({ accountId: by, uploadId: id }, said) }
}

const viewOf = async ({ by, ...material }: Stored): Promise<Material> => {
  const file = { accountId: by, uploadId: material.id }
  if (material.kind === 'document') return { ...material, url: await downloadOf(file, material) }
  if (material.kind === 'video')
    return { ...material, url: await objects.show(materialKey(file, 'file'), SHOWN_SECONDS) }
  const [url, thumbUrl] = await Promise.all([
    objects.show(materialKey(file, 'picture'), SHOWN_SECONDS),
    objects.show(materialKey(file, 'thumb'), SHOWN_SECONDS),
  ])
  return { ...material, url, thumbUrl }
}

const answer = async (record: DraftRecord, isInside: boolean) => {
  const open = (version?: number) =>
    isInside || version === undefined || record.versions.some((one) => one.version === version && one.publishedAt)
  const items = ((record.materials ?? []) as Stored[]).filter(({ version }) => open(version))
  const documents = ((record.stages ?? []) as StoredStage[]).flatMap((stage) => stage.documents ?? [])
  const [shown, files] = await Promise.all([
    Promise.all(items.map(viewOf)),
    Promise.all(documents.flatMap((each) => (each.file ? [stageFileOf(each.title, each.file)] : []))),
  ])
  return { draftId: record.id, items: shown, stageFiles: files }
}

/** What there is beside the draft; what explains an article of a version only where that version may be read. */
export const readMaterials: Operation<typeof contract.readMaterials, DraftDeps> = async ({ draftId }, caller, deps) => {
  const { record, inside } = await visibleDraft(deps, caller, draftId)
  return answer(record, inside)
}

export const planMaterials = (materials: unknown[]): Plan => ({ change: { materials } })

/** A file of the caller's own upload, by its content. Throws what it is refused with. */
export const takeFile = async (
  accountId: string,
  uploadId: string,
): Promise<Exclude<MaterialFacts, { problem: unknown }>> => {
  const facts = await ask<MaterialFacts>(config().refineFunction, { accountId, uploadId, material: true })
  if ('problem' in facts)
    throw problem(
      facts.problem,
      facts.problem === 'file_type_unsupported'
        ? { detail: '可以上传 PDF、Word（.docx）、Excel（.xlsx）、JPG、PNG、WebP 图片和 MP4 视频，不含宏。' }
        : {},
    )
  return facts
}

/** All of it at once, in the order that readers see. Throws article_unknown, and what a file is refused with. */
export const setMaterials: Operation<typeof contract.setMaterials, DraftDeps> = async (
  { draftId, items },
  caller,
  deps,
) => {
  const record = await draftToWork(deps, caller, 'drafts:edit', draftId)
  const standing = new Map(((record.materials ?? []) as Stored[]).map((each) => [each.id, each]))
  const materials: Stored[] = []
  for (const [index, { id, uploadId, group, title, alt, article, version }] of items.entries()) {
    const number = article === undefined ? undefined : (version ?? record.versions.at(-1)?.version ?? 1)
    if (article !== undefined) {
      const listed = record.versions.some((each) => each.version === number)
      const text = listed ? await deps.versions.get(`${draftId}/${number}`) : undefined
      if (!text?.articles.some(({ label }) => label === article)) throw problem('article_unknown')
    }
    const kept = id === undefined ? undefined : standing.get(id)
    if (id !== undefined && !kept) throw invalid(`items.${index}.id`, '没有这份资料')
    const facts = kept ?? { by: caller.id, id: uploadId as string, ...(await takeFile(caller.id, uploadId as string)) }
    if (facts.kind !== 'document' && alt === undefined)
      throw invalid(`items.${index}.alt`, '图片和视频须有文字说明，方便看不到、听不到的人')
    const { by, id: own, kind, type, bytes, width, height } = facts as Stored
    materials.push({
      by,
      id: own,
      kind,
      type,
      bytes,
      group,
      title,
      ...(width && { width }),
      ...(height && { height }),
      ...(alt && { alt }),
      ...(article && { article, version: number }),
    })
  }
  const plan = planMaterials(materials)
  if (!isPublic(record)) return answer(await saveDraft(deps, record, plan.change, stampOf(caller, deps)), true)
  const asked = { materials }
  const { record: saved, waits } = await saveOrAsk(deps, caller, record, { matter: 'materials', asked, plan })
  return new Reply(waits ? 202 : 200, await answer(saved, true))
}
