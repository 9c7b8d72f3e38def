import { useState } from 'react'
import { useGetPages } from '../../api/query'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { Cell } from '../../components/List'
import { Page } from '../../components/Page'
import { SearchBar } from '../../components/SearchBar'
import { Box } from '../../elements/elements'
import { go } from '../../routes'
import { useDebounced } from '../../state/useDebounced'
import { texts } from './texts'

/** 基层立法联系点: where one can speak about a draft in person. */
export default function ContactPointsPage() {
  const [words, setWords] = useState('')
  const q = useDebounced(words.trim(), 400)
  const pages = useGetPages('GET /contact-points', { limit: 50, ...(q && { q }) })
  return (
    <Page title={texts.title}>
      <SearchBar label={texts.search} placeholder={texts.searchHint} value={words} onChange={setWords} />
      <Box className="section list__rows">
        <InfiniteList
          pages={pages}
          keyOf={({ id }) => id}
          empty={<Empty icon="place" title={q ? texts.notFound : texts.nothingYet} text={texts.about} />}
        >
          {(point) => (
            <Cell
              icon="place"
              title={point.name}
              note={[point.kind, !point.address.startsWith(point.district) && point.district, point.address]
                .filter(Boolean)
                .join(' · ')}
              onTap={() => go('contactPoint', { id: point.id })}
            />
          )}
        </InfiniteList>
      </Box>
    </Page>
  )
}
