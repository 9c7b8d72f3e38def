import {
  type Kind,
  kindNames,
  kinds,
  type OpinionStatus,
  type Result,
  resultNames,
  results,
} from '@shared/opinions/words'
import { useEffect, useState } from 'react'
import type { AnswerOf } from '../../api/contract'
import { useGet } from '../../api/query'
import { SearchBar } from '../../components/SearchBar'
import { Tabs } from '../../components/Tabs'
import { Box } from '../../elements/elements'
import { Select } from '../elements/Select'
import type { Draft } from '../lib/draftCache'
import type { Filters } from '../lib/filters'

type Counts = AnswerOf<'GET /drafts/{draftId}/reconciliation'>
type FiltersProps = { draft: Draft; filters: Filters; onChange: (part: Partial<Filters>) => void }

const statuses: { value: OpinionStatus | 'all'; label: string }[] = [
  { value: 'submitted', label: '待处理' },
  { value: 'held', label: '待审核' },
  { value: 'reviewing', label: '研究中' },
  { value: 'proposed', label: '待复核' },
  { value: 'decided', label: '已处理' },
  { value: 'all', label: '全部' },
]
const any = { value: '' as const, label: '' }

const countOf = (counts: Counts | undefined, status: OpinionStatus | 'all'): number | undefined =>
  status === 'all' ? counts?.received : counts?.[status]

/** Which opinions are listed. */
export const QueueFilters = ({ draft, filters, onChange }: FiltersProps) => {
  const round = filters.round
  const counts = useGet('GET /drafts/{draftId}/reconciliation', { draftId: draft.id, ...(round && { round }) })
  const rounds = draft.consultations ?? (draft.consultation ? [draft.consultation] : [])
  const asked = rounds.find((one) => one.round === round) ?? draft.consultation
  const version = useGet(
    'GET /drafts/{draftId}/versions/{version}',
    { draftId: draft.id, version: String(asked?.version ?? 0) },
    { enabled: !!asked, staleTime: 300_000 },
  )
  const [words, setWords] = useState(filters.q ?? '')
  // Conditions are also cleared elsewhere.
  useEffect(() => setWords(filters.q ?? ''), [filters.q])
  useEffect(() => {
    const timer = setTimeout(() => {
      const q = words.trim() || undefined
      if (q !== filters.q) onChange({ q })
    }, 500)
    return () => clearTimeout(timer)
  }, [words, filters.q, onChange])

  return (
    <Box className="queue-filters">
      <Tabs
        label="按状态"
        tabs={statuses
          .map((status) => ({ ...status, count: countOf(counts.data, status.value) }))
          .filter(({ value, count }) => value !== 'proposed' || count || filters.status === 'proposed')}
        value={filters.status}
        onChange={(status) => onChange({ status, ...(status !== 'decided' && { result: undefined }) })}
      />
      <Box className="queue-filters__row">
        <Box className="queue-filters__search" id="queue-search">
          <SearchBar
            label="搜索意见"
            placeholder="搜索意见内容"
            value={words}
            onChange={setWords}
            onSearch={() => onChange({ q: words.trim() || undefined })}
          />
        </Box>
        <Box className="queue-filters__selects">
          <Select
            label="条款"
            value={filters.article ?? ''}
            onChange={(article) => onChange({ article: article || undefined })}
            choices={[
              { value: '', label: '全部条款' },
              ...(version.data?.articles.map(({ label, caption }) => ({
                value: label,
                label: caption ? `${label} ${caption}` : label,
              })) ?? (filters.article ? [{ value: filters.article, label: filters.article }] : [])),
            ]}
          />
          <Select<Kind | ''>
            label="类型"
            value={filters.kind ?? ''}
            onChange={(kind) => onChange({ kind: kind || undefined })}
            choices={[{ ...any, label: '全部类型' }, ...kinds.map((value) => ({ value, label: kindNames[value] }))]}
          />
          {(filters.status === 'decided' || filters.result) && (
            <Select<Result | ''>
              label="处理结果"
              value={filters.result ?? ''}
              onChange={(result) => onChange({ result: result || undefined })}
              choices={[
                { ...any, label: '全部结果' },
                ...results.map((value) => ({ value, label: resultNames[value] })),
              ]}
            />
          )}
          {rounds.length > 1 && (
            <Select
              label="轮次"
              value={String(round ?? '')}
              onChange={(value) => onChange({ round: value ? Number(value) : undefined })}
              choices={[
                { value: '', label: '本轮' },
                ...rounds.map((one) => ({ value: String(one.round), label: `第 ${one.round} 轮` })),
              ]}
            />
          )}
        </Box>
      </Box>
    </Box>
  )
}
