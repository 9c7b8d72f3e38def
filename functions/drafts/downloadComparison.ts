import type { drafts as contract } from '@shared/drafts/endpoints'
import { digest } from '../platform/ids'
import type { Operation } from '../platform/serve'
import { versionNumber, visibleDraft, visibleVersion } from './access'
import { comparisonDocx } from './comparisonDocx'
import type { DraftDeps } from './deps'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const LINK_SECONDS = 900

/** The 对照表 as a Word file, changed articles only or all. */
export const downloadComparison: Operation<typeof contract.downloadComparison, DraftDeps> = async (
  { draftId, a, b, all },
  caller,
  deps,
) => {
  const [from, to] = [versionNumber(a), versionNumber(b)]
  const { record, inside } = await visibleDraft(deps, caller, draftId)
  const [older, newer] = [visibleVersion(record, inside, from), visibleVersion(record, inside, to)]
  const table = {
    title: record.title,
    before: `第 ${from} 稿，${older.kind}`,
    after: `第 ${to} 稿，${newer.kind}`,
  }
  // Made once for what it says: whoever asks again gets the same file.
  const key = `comparisons/${draftId}/${from}-${to}${all ? '-all' : ''}-${digest(JSON.stringify(table)).slice(0, 16)}.docx`
  if (!(await deps.files.has(key))) {
    const entries = await deps.comparisons.get(`${draftId}/${from}/${to}`)
    const shown = all ? entries : entries.filter(({ kind }) => kind !== 'unchanged' && kind !== 'renumbered')
    await deps.files.put(key, await comparisonDocx({ ...table, entries: shown }), DOCX)
  }
  const name = `${record.title}对照表.docx`
  return { url: await deps.files.link(key, name, LINK_SECONDS), name }
}
