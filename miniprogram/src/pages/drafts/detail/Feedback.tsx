import { useGet } from '../../../api/query'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { ErrorState } from '../../../components/ErrorState'
import { Figures } from '../../../components/Figure'
import { Skeleton } from '../../../components/Skeleton'
import { Box, Span } from '../../../elements/elements'
import { longDate } from '../../../lib/time'
import { LongText } from './LongText'

/** 采纳情况反馈: what came of the opinions. */
export const Feedback = ({ draftId }: { draftId: string }) => {
  const { data, error, refetch } = useGet('GET /drafts/{draftId}/feedback', { draftId })
  if (error?.status === 404) {
    return <Empty icon="clock" title="采纳情况还在研究" text="征求意见结束后，会把采纳情况公布在这里。" />
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => refetch()} />
  if (!data) return <Skeleton rows={4} cards={2} />
  return (
    <>
      <Card>
        <Figures
          items={[
            { value: data.figures.participants, unit: '人', label: '参与' },
            { value: data.figures.received, unit: '条', label: '意见' },
            { value: data.figures.adopted, unit: '条', label: '采纳' },
          ]}
        />
      </Card>
      <LongText text={data.text} />
      {data.articles.map((article) => (
        <Card key={article.article ?? '整部草案'}>
          <Box className="feedback-article">
            <Span className="feedback-article__label serif">{article.article ?? '整部草案'}</Span>
            <Span className="muted small">
              意见 {article.opinions} 条，采纳 {article.adopted} 条
            </Span>
          </Box>
          <Box>{article.words}</Box>
        </Card>
      ))}
      <Box className="feedback-date">{longDate(data.publishedAt)}公布</Box>
    </>
  )
}
