import type { Found } from '@shared/search/endpoints'
import { useState } from 'react'
import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Cell, List } from '../../components/List'
import { Page } from '../../components/Page'
import { SearchBar } from '../../components/SearchBar'
import { Skeleton } from '../../components/Skeleton'
import { Box, Heading, Tap } from '../../elements/elements'
import { readStored, writeStored } from '../../platform/storage'
import { useParams } from '../../platform/useParams'
import { go } from '../../routes'
import { useDebounced } from '../../state/useDebounced'
import { Highlight } from './Highlight'
import { texts } from './texts'
import './style.css'

const RECENT = 'search:recent'
const MOST_RECENT = 8
const ideas = [texts.ideaCharging, texts.ideaFines, texts.ideaFees, texts.ideaElderly, texts.ideaParks]

const kinds = [
  { kind: 'draft', title: texts.drafts, icon: 'document' },
  { kind: 'article', title: texts.articles, icon: 'list' },
  { kind: 'deputy', title: texts.deputies, icon: 'person' },
  { kind: 'station', title: texts.stations, icon: 'building' },
] as const

const open = ({ kind, id, article, version }: Found): void => {
  if (kind === 'draft') go('draft', { id })
  else if (kind === 'article') go('article', { id, version, article })
  else go(kind, { id })
}

type WordsProps = { title: string; words: readonly string[]; onPick: (word: string) => void; onForget?: () => void }

const Words = ({ title, words, onPick, onForget }: WordsProps) => (
  <Box className="section">
    <Box className="section__head">
      <Heading className="section__title">{title}</Heading>
      {onForget && (
        <Tap className="link" onTap={onForget}>
          {texts.clear}
        </Tap>
      )}
    </Box>
    <Box className="chips" role="group" label={title}>
      {words.map((word) => (
        <Tap key={word} className="chip" onTap={() => onPick(word)}>
          {word}
        </Tap>
      ))}
    </Box>
  </Box>
)

/** 搜索: over drafts, articles, deputies and stations, as one types. */
export default function SearchPage() {
  const params = useParams()
  const [typed, setTyped] = useState(params.q ?? '')
  const [recent, setRecent] = useState(() => readStored<string[]>(RECENT) ?? [])
  const q = useDebounced(typed.trim(), 300)
  const { data, error, isFetching, refetch } = useGet('GET /search', { q }, { enabled: q !== '', staleTime: 60_000 })
  const remember = (): void => {
    const next = [q, ...recent.filter((word) => word !== q)].slice(0, MOST_RECENT)
    if (q === '') return
    writeStored(RECENT, next)
    setRecent(next)
  }
  const forget = (): void => {
    writeStored(RECENT, [])
    setRecent([])
  }
  return (
    <Page title={texts.title}>
      <SearchBar
        label={texts.searchLabel}
        placeholder={texts.searchHint}
        value={typed}
        onChange={setTyped}
        onSearch={remember}
      />
      {q === '' && recent.length > 0 && (
        <Words title={texts.recent} words={recent} onPick={setTyped} onForget={forget} />
      )}
      {q === '' && <Words title={texts.suggestions} words={ideas} onPick={setTyped} />}
      {q !== '' && error && !data && <ErrorState error={error} onRetry={() => refetch()} />}
      {q !== '' && !data && isFetching && <Skeleton rows={4} />}
      <Box live="polite">
        {q !== '' && data?.items.length === 0 && (
          <Empty icon="search" title={texts.notFound(q)} text={texts.tryShorter}>
            <Box className="search__ways">
              <Button onTap={() => go('deputies')}>{texts.askDeputy}</Button>
              <Button kind="secondary" onTap={() => go('drafts')}>
                {texts.allDrafts}
              </Button>
            </Box>
          </Empty>
        )}
      </Box>
      {q !== '' &&
        kinds.map(({ kind, title, icon }) => {
          const items = (data?.items ?? []).filter((item) => item.kind === kind)
          if (items.length === 0) return null
          const total = data?.totals[kind] ?? 0
          return (
            <Box className="search__group" key={kind}>
              <List title={`${title}${total > items.length ? texts.moreFound(total) : ''}`}>
                {items.map((item) => (
                  <Cell
                    key={`${item.id}${item.article ?? ''}`}
                    icon={icon}
                    title={<Highlight text={item.title} q={q} />}
                    note={
                      <>
                        {item.draftTitle && <Box>{item.draftTitle}</Box>}
                        {item.excerpt && <Highlight text={item.excerpt} q={q} />}
                      </>
                    }
                    onTap={() => {
                      remember()
                      open(item)
                    }}
                  />
                ))}
              </List>
            </Box>
          )
        })}
    </Page>
  )
}
