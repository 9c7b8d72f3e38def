import { useGetPages } from '../../../api/query'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { InfiniteList } from '../../../components/InfiniteList'
import { Page } from '../../../components/Page'
import { Box } from '../../../elements/elements'
import { go } from '../../../routes'

/** 我的话写进了法规: my opinions that an article took in. */
export default function AdoptedPage() {
  const pages = useGetPages('GET /me/adoptions', {})
  return (
    <Page title="我的话写进了法规">
      <InfiniteList
        pages={pages}
        keyOf={({ opinionId }) => opinionId}
        empty={
          <Empty
            icon="document"
            title="还没有写进条文的意见"
            text="意见被采纳、写进新的一稿以后，会出现在这里，也会通知您。"
          />
        }
      >
        {({ opinionId, draftTitle, article, text, adoptedIn }) => (
          <Card onTap={() => go('opinion', { id: opinionId })}>
            <Box className="muted small">
              《{draftTitle}》{article ?? '整部草案'}
            </Box>
            <Box>{text}</Box>
            <Box className="small" style={{ color: 'var(--inserted)', fontWeight: 600 }}>
              写进了{adoptedIn.map((place) => `第 ${place.version} 稿${place.article}`).join('、')}
            </Box>
          </Card>
        )}
      </InfiniteList>
    </Page>
  )
}
