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

/** 基层立法联系点: where one can speak about a draft in person. */
export default function ContactPointsPage() {
  const [words, setWords] = useState('')
  const q = useDebounced(words.trim(), 400)
  const pages = useGetPages('GET /contact-points', { limit: 50, ...(q && { q }) })
  return (
    <Page title="基层立法联系点">
      <SearchBar label="搜索联系点" placeholder="名称或地址" value={words} onChange={setWords} />
      <Box className="section list__rows">
        <InfiniteList
          pages={pages}
          keyOf={({ id }) => id}
          empty={
            <Empty
              icon="place"
              title={q ? '没有找到' : '还没有联系点'}
              text="联系点会走访座谈，把群众对草案的意见原样报送。"
            />
          }
        >
          {(point) => (
            <Cell
              icon="place"
              title={point.name}
              note={[point.district, point.address].join(' · ')}
              value={point.kind}
              onTap={() => go('contactPoint', { id: point.id })}
            />
          )}
        </InfiniteList>
      </Box>
    </Page>
  )
}
