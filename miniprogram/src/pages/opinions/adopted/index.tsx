import { useGetPages } from '../../../api/query'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { InfiniteList } from '../../../components/InfiniteList'
import { Page } from '../../../components/Page'
import { Box } from '../../../elements/elements'
import { go } from '../../../routes'
import { texts } from '../texts'

/** 我的话写进了法规: my opinions that an article took in. */
export default function AdoptedPage() {
  const pages = useGetPages('GET /me/adoptions', {})
  return (
    <Page title={texts.adopted.title}>
      <InfiniteList
        pages={pages}
        keyOf={({ opinionId }) => opinionId}
        empty={<Empty icon="document" title={texts.adopted.nothingYet} text={texts.adopted.nothingYetText} />}
      >
        {({ opinionId, draftTitle, article, text, adoptedIn }) => (
          <Card onTap={() => go('opinion', { id: opinionId })}>
            <Box className="muted small">
              《{draftTitle}》{article ?? texts.adopted.wholeDraft}
            </Box>
            <Box style={{ margin: '6px 0' }}>{text}</Box>
            <Box className="small" style={{ color: 'var(--inserted)', fontWeight: 600 }}>
              {texts.adopted.writtenInto(
                adoptedIn.map((place) => texts.adopted.versionArticle(place.version, place.article)).join('、'),
              )}
            </Box>
          </Card>
        )}
      </InfiniteList>
    </Page>
  )
}
