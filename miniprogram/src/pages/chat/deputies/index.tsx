import type { DeputyChoices } from '@shared/stations/deputyEndpoints'
import { useEffect, useRef, useState } from 'react'
import { useGet, useGetPages } from '../../../api/query'
import { Avatar } from '../../../components/Avatar'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Icon } from '../../../components/Icon'
import { InfiniteList } from '../../../components/InfiniteList'
import { Page } from '../../../components/Page'
import { SearchBar } from '../../../components/SearchBar'
import { Segmented } from '../../../components/Segmented'
import { Tag } from '../../../components/Tag'
import { Box, Span } from '../../../elements/elements'
import type { RoughPlace } from '../../../platform/roughPlace'
import { useParams } from '../../../platform/useParams'
import { go } from '../../../routes'
import { toast } from '../../../state/feedback'
import { useDebounced } from '../../../state/useDebounced'
import { texts } from '../texts'
import { NearHere } from './NearHere'
import { nearestDistrict } from './nearest'
import { StationList } from './StationList'
import './style.css'

const views = [
  { value: 'deputies', label: texts.deputies.deputies },
  { value: 'stations', label: texts.deputies.stations },
] as const

type Filter = { q: string; district: string; sector: string; topic: string }
const none: Filter = { q: '', district: '', sector: '', topic: '' }

const placeQuery = ({ q, district }: Filter) => ({ q: q.trim() || undefined, district: district || undefined })
const queryOf = (filter: Filter) => ({
  ...placeQuery(filter),
  sector: filter.sector || undefined,
  topic: filter.topic || undefined,
})

const NobodyFound = ({ filter, onClear }: { filter: Filter; onClear: () => void }) => (
  <Empty
    icon="search"
    title={texts.deputies.noneFound}
    text={filter.q ? texts.deputies.noneFoundFor(filter.q) : texts.deputies.noneFoundFiltered}
  >
    <Button kind="secondary" onTap={onClear}>
      {texts.deputies.showAll}
    </Button>
  </Empty>
)

type DeputyPages = ReturnType<typeof useGetPages<'GET /deputies'>>

const Deputies = ({ pages, filter, onClear }: { pages: DeputyPages; filter: Filter; onClear: () => void }) => {
  return (
    <InfiniteList pages={pages} keyOf={(deputy) => deputy.id} empty={<NobodyFound filter={filter} onClear={onClear} />}>
      {(deputy) => (
        <Card onTap={() => go('deputy', { id: deputy.id })}>
          <Box className="found">
            <Avatar name={deputy.name} photo={deputy.photo} />
            <Box className="grow">
              <Box className="found__name">
                {deputy.name}
                <Tag tone="accent">{deputy.level}</Tag>
              </Box>
              <Box className="found__line">{[deputy.district, deputy.sector].filter(Boolean).join('，')}</Box>
              {deputy.topics.length > 0 && (
                <Box className="found__line">{texts.deputies.topicsOf(deputy.topics.slice(0, 4).join('、'))}</Box>
              )}
              {!deputy.takesMessages && <Box className="found__line">{texts.deputies.noMessages}</Box>}
            </Box>
            <Icon name="next" size="small" className="found__arrow" />
          </Box>
        </Card>
      )}
    </InfiniteList>
  )
}

/** A row of chips, the first of them for all. */
const Chips = ({ label, all, values, value, onChange }: ChipsProps) =>
  values.length < 2 ? null : (
    <Box className="found-districts">
      <Segmented
        label={label}
        wrap
        choices={[{ value: '', label: all }, ...values.map((name) => ({ value: name, label: name }))]}
        value={value}
        onChange={onChange}
      />
    </Box>
  )
type ChipsProps = {
  label: string
  all: string
  values: readonly string[]
  value: string
  onChange: (value: string) => void
}

/** 找代表: deputies and stations by region, name, sector and topic. */
export default function DeputiesPage() {
  const { view: wanted } = useParams()
  const [view, setView] = useState<(typeof views)[number]['value']>(wanted === 'stations' ? 'stations' : 'deputies')
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(none)
  const [more, setMore] = useState(false)
  const q = useDebounced(typed)
  const [here, setHere] = useState<RoughPlace>()
  /** Where somebody is whose district is being looked up. */
  const [asking, setAsking] = useState<RoughPlace>()
  const byStations = view === 'stations'
  // What is sorted by distance needs them all.
  const allStations = useGetPages('GET /stations', { limit: 100 }, { enabled: (here ?? asking) !== undefined })
  const stations = allStations.items
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = allStations
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const stationsKnown = stations.length > 0 && !hasNextPage
  const filter = { ...chosen, q }
  const change = (part: Partial<Filter>): void => setChosen((before) => ({ ...before, ...part }))
  const pages = useGetPages('GET /deputies', queryOf(filter), { enabled: !byStations })
  // What to choose from comes with the first page; a narrower list keeps what the whole one said.
  const choices = useRef<DeputyChoices>()
  choices.current = pages.data?.pages[0]?.choices ?? choices.current
  const { data: firstStations } = useGet('GET /stations', { limit: 1 }, { staleTime: 300_000, enabled: byStations })
  const districts = byStations ? firstStations?.districts : choices.current?.districts
  const found = (place: RoughPlace): void => {
    if (byStations) {
      setHere(place)
      change({ district: '' })
    } else setAsking(place)
  }
  // Deputies are of a district: the one where the nearest station stands.
  useEffect(() => {
    if (!asking || !stationsKnown) return
    const district = nearestDistrict(asking, stations)
    if (district) setChosen((before) => ({ ...before, district }))
    else toast(texts.deputies.noLocation)
    setAsking(undefined)
  }, [asking, stationsKnown, stations])
  const clear = (): void => {
    setTyped('')
    setChosen(none)
  }
  return (
    <Page title={texts.deputies.title}>
      <Segmented label={texts.deputies.searchFor} choices={views} value={view} onChange={setView} />
      <Box className="found-search">
        <SearchBar
          label={view === 'deputies' ? texts.deputies.searchDeputies : texts.deputies.searchStations}
          placeholder={view === 'deputies' ? texts.deputies.deputyPlaceholder : texts.deputies.stationSearchHint}
          value={typed}
          onChange={setTyped}
        />
      </Box>
      <Chips
        label={texts.deputies.district}
        all={texts.deputies.allDistricts}
        values={districts ?? []}
        value={chosen.district}
        onChange={(district) => change({ district })}
      />
      <Box className="found-tools">
        <NearHere label={byStations ? texts.deputies.nearestFirst : texts.deputies.useLocation} onFound={found} />
        {view === 'deputies' && (
          <Button kind="plain" size="small" icon="filter" onTap={() => setMore(!more)}>
            {more ? texts.deputies.lessFilters : texts.deputies.moreFilters}
          </Button>
        )}
      </Box>
      {view === 'deputies' && more && (
        <>
          <Chips
            label={texts.deputies.sector}
            all={texts.deputies.allSectors}
            values={choices.current?.sectors ?? []}
            value={chosen.sector}
            onChange={(sector) => change({ sector })}
          />
          <Chips
            label={texts.deputies.topics}
            all={texts.deputies.allTopics}
            values={choices.current?.topics ?? []}
            value={chosen.topic}
            onChange={(topic) => change({ topic })}
          />
        </>
      )}
      {view === 'deputies' ? (
        <Deputies pages={pages} filter={filter} onClear={clear} />
      ) : (
        <StationList
          {...placeQuery(filter)}
          here={here}
          all={stationsKnown ? stations : undefined}
          empty={<NobodyFound filter={filter} onClear={clear} />}
        />
      )}
      <Span className="visually-hidden">
        {view === 'deputies' ? texts.deputies.deputyList : texts.deputies.stationList}
      </Span>
    </Page>
  )
}
