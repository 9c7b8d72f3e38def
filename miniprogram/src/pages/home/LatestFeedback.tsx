import type { Draft } from '@shared/drafts/endpoints'
import { useGet } from '../../api/query'
import { Card } from '../../components/Card'
import { Tag } from '../../components/Tag'
import { Box, Heading, Span } from '../../elements/elements'
import { shortDate } from '../../lib/time'
import { go } from '../../routes'

const Report = ({ draft }: { draft: Draft }) => {
  const { data } = useGet('GET /drafts/{draftId}/feedback', { draftId: draft.id })
  if (!data) return null
  const sample = data.articles.find((article) => article.adopted > 0) ?? data.articles[0]
  return (
    <Box className="section">
      <Box className="section__head">
        <Heading className="section__title">最新采纳反馈</Heading>
      </Box>
      <Card onTap={() => go('draft', { id: draft.id, view: 'feedback' })}>
        <Box className="home-feedback__title serif">{draft.title}</Box>
        <Box className="home-feedback__figures">
          收到意见 {data.figures.received} 条，采纳 {data.figures.adopted} 条
        </Box>
        {sample && (
          <Box className="home-feedback__sample">
            <Tag tone="good">{sample.article ?? '整部草案'}</Tag>
            <Span className="home-feedback__words">{sample.words}</Span>
          </Box>
        )}
        <Box className="home-feedback__date">{shortDate(data.publishedAt)}公布</Box>
      </Card>
    </Box>
  )
}

/** What came of the last consultation whose feedback is out; nothing where there is none yet. */
export const LatestFeedback = () => {
  const { data } = useGet('GET /drafts', { limit: 20 })
  const draft = data?.items
    .filter((item) => item.feedback)
    .sort((a, b) => ((a.feedback?.publishedAt ?? '') < (b.feedback?.publishedAt ?? '') ? 1 : -1))[0]
  return draft ? <Report draft={draft} /> : null
}
