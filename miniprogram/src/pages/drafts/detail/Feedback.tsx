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
import { texts } from '../texts'
import { FeedbackFiles } from './FeedbackFiles'
import { LongText } from './LongText'

/** 采纳情况反馈: what came of the opinions. */
export const Feedback = ({ draftId }: { draftId: string }) => {
  const { data, error, refetch } = useGet('GET /drafts/{draftId}/feedback', { draftId })
  if (error?.status === 404) {
    return <Empty icon="clock" title={texts.detail.noFeedbackYet} text={texts.detail.noFeedbackYetText} />
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => refetch()} />
  if (!data) return <Skeleton rows={4} cards={2} />
  return (
    <>
      <Card>
        <Figures
          items={[
            { value: data.figures.participants, unit: texts.detail.peopleUnit, label: texts.detail.participants },
            { value: data.figures.received, unit: texts.detail.opinionsUnit, label: texts.detail.received },
            ...(data.figures.merged === undefined
              ? []
              : [{ value: data.figures.merged, unit: texts.detail.opinionsUnit, label: texts.detail.merged }]),
            {
              value: data.figures.adopted,
              unit: texts.detail.opinionsUnit,
              label: data.tentative ? texts.detail.toBeAdopted : texts.detail.adopted,
            },
          ]}
        />
      </Card>
      {data.tentative && <Box className="muted small">{texts.detail.tentativeNote}</Box>}
      <LongText text={data.text} />
      {data.articles.map((article) => (
        <Card key={article.article ?? texts.detail.wholeDraft}>
          <Box className="feedback-article">
            <Span className="feedback-article__label serif">{article.article ?? texts.detail.wholeDraft}</Span>
            <Span className="muted small">
              {texts.detail.receivedCount(grouped(article.opinions))}
              {article.merged !== undefined && texts.detail.mergedCount(grouped(article.merged))}，
              {data.tentative ? texts.detail.toBeAdopted : texts.detail.adopted}{' '}
              {texts.detail.adoptedCount(grouped(article.adopted))}
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
      <Box className="feedback-date">{texts.detail.publishedOn(longDate(data.publishedAt))}</Box>
    </>
  )
}
