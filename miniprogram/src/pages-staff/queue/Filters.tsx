import { type OpinionStatus, opinionStatuses } from '@shared/opinions/words'
import { type Facet, queueSortNames, queueSorts } from '@shared/workbench/words'
import { useEffect, useState } from 'react'
import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Icon } from '../../components/Icon'
import { SearchBar } from '../../components/SearchBar'
import { Tabs } from '../../components/Tabs'
import { Box, Tap } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { Select } from '../elements/Select'
import type { Draft } from '../lib/draftCache'
import { facetNames, valueName } from '../lib/facetNames'
import { type Condition, cleared, countedStatuses, type Filters, type Listed, setConditions } from '../lib/filters'
import type { Counts } from '../lib/useQueue'
import { FacetSelect } from './FacetSelect'
import { MoreConditions } from './MoreConditions'
import { texts } from './texts'

type FiltersProps = {
  draft: Draft
  filters: Filters
  counts: Counts | undefined
  people: Readonly<Record<string, string>>
  onChange: (part: Partial<Filters>) => void
  children?: React.ReactNode
}

const statuses: { value: Listed; label: string }[] = [
  { value: 'submitted', label: texts.awaitsDecision },
  { value: 'held', label: texts.held },
  { value: 'reviewing', label: texts.reviewing },
  { value: 'proposed', label: texts.proposed },
  { value: 'decided', label: texts.decided },
  { value: 'withdrawn', label: texts.withdrawn },
  { value: 'rejected', label: texts.rejected },
  { value: 'counted', label: texts.counted },
  { value: 'all', label: texts.all },
]
/** Shown where there are any. */
const seldom: readonly string[] = ['proposed', 'withdrawn', 'rejected']

const countOf = (counts: Counts | undefined, status: Listed): number | undefined => {
  const of = counts?.counts.status
  const those: readonly OpinionStatus[] =
    status === 'all' ? opinionStatuses : status === 'counted' ? countedStatuses : [status]
  return of && those.reduce((sum, each) => sum + (of[each] ?? 0), 0)
}

const chipName = (name: Condition, value: string, people: Readonly<Record<string, string>>): string => {
  if (name === 'from') return texts.fromDay(value)
  if (name === 'to') return texts.untilDay(value)
  if (name === 'clusterId') return texts.sameCluster
  if (name === 'q') return value
  return `${facetNames[name]}：${valueName(name, value, people)}`
}

/** Which opinions are listed: each condition with its counts, what is set as chips, words to look for. */
export const QueueFilters = ({ draft, filters, counts, people, onChange, children }: FiltersProps) => {
  const rounds = draft.consultations ?? (draft.consultation ? [draft.consultation] : [])
  const asked = rounds.find((one) => one.round === filters.round) ?? draft.consultation
  const version = useGet(
    'GET /drafts/{draftId}/versions/{version}',
    { draftId: draft.id, version: String(asked?.version ?? 0) },
    { enabled: !!asked, staleTime: 300_000 },
  )
  const [words, setWords] = useState(filters.q ?? '')
  const [more, setMore] = useState(false)
  // Conditions are also cleared elsewhere.
  useEffect(() => setWords(filters.q ?? ''), [filters.q])
  useEffect(() => {
    const timer = setTimeout(() => {
      const q = words.trim() || undefined
      if (q !== filters.q) onChange({ q })
    }, 500)
    return () => clearTimeout(timer)
  }, [words, filters.q, onChange])

  const set = setConditions(filters)
  const facet = (name: Exclude<Facet, 'status'>) => (
    <FacetSelect
      facet={name}
      value={filters[name]}
      counts={counts?.counts[name]}
      people={people}
      onChange={(value) => onChange({ [name]: value })}
      order={
        name === 'article'
          ? version.data?.articles.map(({ label, caption }) => ({
              value: label,
              label: caption ? `${label} ${caption}` : label,
            }))
          : undefined
      }
    />
  )

  return (
    <Box className="queue-filters">
      <Tabs
        label={texts.byStatus}
        tabs={statuses
          .map((status) => ({ ...status, count: countOf(counts, status.value) }))
          .filter(
            ({ value, count }) =>
              filters.status === value || (value !== 'counted' && (!seldom.includes(value) || !!count)),
          )}
        value={filters.status}
        onChange={(status) => onChange({ status, ...(status !== 'decided' && { result: undefined }) })}
      />
      <Box className="queue-filters__tools">{children}</Box>
      <Box className="queue-filters__row">
        <Box className="queue-filters__search" id="queue-search">
          <SearchBar
            label={texts.search}
            placeholder={texts.searchHint}
            value={words}
            onChange={setWords}
            onSearch={() => onChange({ q: words.trim() || undefined })}
          />
        </Box>
        <Box className="queue-filters__selects">
          {facet('article')}
          {facet('kind')}
          {(filters.status === 'decided' || filters.result) && facet('result')}
          <Select
            label={texts.order}
            value={filters.sort ?? 'newest'}
            onChange={(sort) => onChange({ sort: sort === 'newest' ? undefined : sort })}
            choices={queueSorts.map((value) => ({ value, label: queueSortNames[value] }))}
          />
          <Button kind="secondary" size="small" onTap={() => setMore(!more)}>
            {more ? texts.hideConditions : texts.moreConditions(set.length > 0 ? ` ${set.length}` : '')}
          </Button>
        </Box>
      </Box>
      {more && <MoreConditions filters={filters} rounds={rounds} facet={facet} onChange={onChange} />}
      <Box className="queue-filters__found">
        <Box className="muted small" live="polite">
          {counts ? texts.total(grouped(counts.total)) : texts.counting}
          {counts?.behind && texts.stillArranging}
        </Box>
        {set.map((name) => (
          <Tap
            key={name}
            className="queue-filters__chip"
            label={texts.removeCondition(chipName(name, filters[name] ?? '', people))}
            onTap={() => onChange({ [name]: undefined })}
          >
            {chipName(name, filters[name] ?? '', people)}
            <Icon name="close" size="small" />
          </Tap>
        ))}
        {set.length + (filters.q ? 1 : 0) > 1 && (
          <Tap className="queue-filters__clear" onTap={() => onChange(cleared)}>
            {texts.clearAll}
          </Tap>
        )}
      </Box>
    </Box>
  )
}
