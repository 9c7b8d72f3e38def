import { useGet } from '../../../api/query'
import { AnswerGroups } from '../../../components/AnswerGroups'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { ErrorState } from '../../../components/ErrorState'
import { Figures } from '../../../components/Figure'
import { Skeleton } from '../../../components/Skeleton'
import { Glossary } from '../../../components/Term'
import { Box, Span } from '../../../elements/elements'
import { grouped } from '../../../lib/numbers'
import { longDate } from '../../../lib/time'
import { FeedbackFiles } from './FeedbackFiles'
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
            { value: data.figures.received, unit: '条', label: '收到' },
            ...(data.figures.merged === undefined ? [] : [{ value: data.figures.merged, unit: '条', label: '归并后' }]),
            { value: data.figures.adopted, unit: '条', label: data.tentative ? '拟采纳' : '采纳' },
          ]}
        />
      </Card>
      {data.tentative && (
        <Box className="muted small">法规还没有表决通过，“拟采纳”是起草部门的意见，以最后通过的文本为准。</Box>
      )}
      <LongText text={data.text} />
      {data.articles.map((article) => (
        <Card key={article.article ?? '整部草案'}>
          <Box className="feedback-article">
            <Span className="feedback-article__label serif">{article.article ?? '整部草案'}</Span>
            <Span className="muted small">
              收到 {grouped(article.opinions)} 条
              {article.merged !== undefined && `，归并后 ${grouped(article.merged)} 条`}，
              {data.tentative ? '拟采纳' : '采纳'} {grouped(article.adopted)} 条
            </Span>
          </Box>
          {article.words !== '' && <Box>{article.words}</Box>}
          {article.groups && article.groups.length > 0 && (
            <AnswerGroups groups={article.groups} tentative={data.tentative} />
          )}
        </Card>
      ))}
      <Glossary words={['采纳情况反馈', '采纳', '部分采纳', '未采纳', '留作参考']} />
      <FeedbackFiles draftId={draftId} round={data.round} />
      <Box className="feedback-date">{longDate(data.publishedAt)}公布</Box>
    </>
  )
}
