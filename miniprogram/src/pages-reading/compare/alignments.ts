import type { AnswerOf } from '../../api/contract'
import type { Tone } from '../../components/Tag'
import { texts } from './texts'

export type Alignment = AnswerOf<'GET /drafts/{draftId}/versions/{a}/compare/{b}'>['articles'][number]
type Kind = Alignment['kind']

export const kindNames: Record<Kind, string> = {
  unchanged: texts.unchanged,
  renumbered: texts.renumbered,
  changed: texts.changed,
  moved: texts.moved,
  split: texts.split,
  merged: texts.merged,
  added: texts.added,
  deleted: texts.deleted,
}

export const kindTones: Record<Kind, Tone> = {
  unchanged: 'quiet',
  renumbered: 'quiet',
  changed: 'gold',
  moved: 'info',
  split: 'info',
  merged: 'info',
  added: 'good',
  deleted: 'accent',
}

/** Whether its words or its place changed; a new number alone follows from other articles. */
export const isChange = ({ kind }: Alignment): boolean => kind !== 'unchanged' && kind !== 'renumbered'

/** 第十二条 → 第十四条; one label where nothing moved. */
export const placeOf = ({ from, to }: Alignment): string => {
  const [before, after] = [from.join('、'), to.join('、')]
  if (before === '' || before === after) return after
  return after === '' ? before : `${before} → ${after}`
}

/** What changed, counted: 修改 3 条，新增 1 条. */
export const summaryOf = (all: readonly Alignment[]): string => {
  const changes = all.filter(isChange)
  if (changes.length === 0) return texts.noChanges
  const counted = (Object.keys(kindNames) as Kind[])
    .map((kind) => ({ kind, count: changes.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
  return texts.changesSummary(
    changes.length,
    counted.map(({ kind, count }) => texts.kindCount(kindNames[kind], count)).join('，'),
  )
}

/** So many pieces, or so little in common, that old and new words between each other cannot be read in one line. */
export const isRewritten = (changes: Alignment['changes']): boolean => {
  const length = (wanted: string): number =>
    changes.reduce((sum, { op, text }) => (op === wanted ? sum + text.length : sum), 0)
  const [same, gone, come] = [length('equal'), length('delete'), length('insert')]
  if (gone < 20 || come < 20) return false
  return changes.length > 12 || same < Math.min(gone, come)
}
