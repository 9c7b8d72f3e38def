import { useEffect, useState } from 'react'
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
import { NearHere } from './NearHere'
import { nearestDistrict } from './nearest'
import { StationList } from './StationList'
import './style.css'

const views = [
  { value: 'deputies', label: '人大代表' },
  { value: 'stations', label: '家站室' },
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
    title="没有找到"
    text={filter.q ? `没有与“${filter.q}”相符的结果，换个词试试。` : '换个区域或条件试试。'}
  >
    <Button kind="secondary" onTap={onClear}>
      查看全部
    </Button>
  </Empty>
)

const Deputies = ({ filter, onClear }: { filter: Filter; onClear: () => void }) => {
  const pages = useGetPages('GET /deputies', queryOf(filter))
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
                <Box className="found__line">关注：{deputy.topics.slice(0, 4).join('、')}</Box>
              )}
              {!deputy.takesMessages && <Box className="found__line">暂未开通网上留言</Box>}
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

const distinct = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => !!value)),
]

/** 找代表: deputies and stations by region, name, sector and topic. */
export default function DeputiesPage() {
  const { view: wanted } = useParams()
  const [view, setView] = useState<(typeof views)[number]['value']>(wanted === 'stations' ? 'stations' : 'deputies')
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(none)
  const [more, setMore] = useState(false)
  const q = useDebounced(typed)
  const [here, setHere] = useState<RoughPlace>()
  const allStations = useGetPages('GET /stations', { limit: 100 })
  const stations = allStations.items
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = allStations
  // What is sorted by distance, and the districts to choose from, need them all.
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const deputies = useGet('GET /deputies', { limit: 100 }, { staleTime: 300_000, enabled: more }).data?.items ?? []
  const filter = { ...chosen, q }
  const change = (part: Partial<Filter>): void => setChosen((before) => ({ ...before, ...part }))
  const found = (place: RoughPlace): void => {
    setHere(place)
    const district = nearestDistrict(place, stations)
    if (view === 'stations') change({ district: '' })
    else if (district) change({ district })
    else toast('没有得到位置，请直接选择区域')
  }
  const clear = (): void => {
    setTyped('')
    setChosen(none)
  }
  return (
    <Page title="找代表">
      <Segmented label="找什么" choices={views} value={view} onChange={setView} />
      <Box className="found-search">
        <SearchBar
          label={view === 'deputies' ? '按姓名找代表' : '找家站室'}
          placeholder={view === 'deputies' ? '代表姓名，也可以写拼音' : '名称、地址或拼音首字母'}
          value={typed}
          onChange={setTyped}
        />
      </Box>
      <Chips
        label="区域"
        all="全市"
        values={distinct(stations.map(({ district }) => district))}
        value={chosen.district}
        onChange={(district) => change({ district })}
      />
      <Box className="found-tools">
        {stations.some(({ latitude }) => latitude !== undefined) && (
          <NearHere label={view === 'deputies' ? '用大致位置选区域' : '离我近的在前'} onFound={found} />
        )}
        {view === 'deputies' && (
          <Button kind="plain" size="small" icon="filter" onTap={() => setMore(!more)}>
            {more ? '收起条件' : '按行业、关注领域找'}
          </Button>
        )}
      </Box>
      {view === 'deputies' && more && (
        <>
          <Chips
            label="行业"
            all="所有行业"
            values={distinct(deputies.map(({ sector }) => sector))}
            value={chosen.sector}
            onChange={(sector) => change({ sector })}
          />
          <Chips
            label="关注领域"
            all="所有领域"
            values={distinct(deputies.flatMap(({ topics }) => topics))}
            value={chosen.topic}
            onChange={(topic) => change({ topic })}
          />
        </>
      )}
      {view === 'deputies' ? (
        <Deputies filter={filter} onClear={clear} />
      ) : (
        <StationList
          {...placeQuery(filter)}
          here={here}
          all={stations}
          empty={<NobodyFound filter={filter} onClear={clear} />}
        />
      )}
      <Span className="visually-hidden">{view === 'deputies' ? '代表名单' : '家站室名单'}</Span>
    </Page>
  )
}
