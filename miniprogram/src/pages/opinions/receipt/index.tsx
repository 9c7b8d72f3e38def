import { useGet } from '../../../api/query'
import { AllowNotices } from '../../../components/AllowNotices'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { ErrorState } from '../../../components/ErrorState'
import { Icon } from '../../../components/Icon'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'
import { Timeline } from '../../../components/Timeline'
import { Box, Heading, Span } from '../../../elements/elements'
import { lastDay, longTime } from '../../../lib/time'
import { useParams } from '../../../platform/useParams'
import { go, replaceWith } from '../../../routes'
import { texts } from '../texts'
import './style.css'

/** 回执: number, time, text, and what happens next. */
export default function ReceiptPage() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useGet('GET /opinions/{opinionId}', { opinionId: id })
  const draft = useGet('GET /drafts/{draftId}', { draftId: data?.draftId ?? '' }, { enabled: !!data })
  if (!data) {
    return (
      <Page title={texts.receipt.title}>
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={5} />}
      </Page>
    )
  }
  const held = data.status === 'held'
  const closes = draft.data?.consultation?.closesAt
  return (
    <Page
      title={texts.receipt.title}
      footer={
        <Box className="receipt__buttons">
          <Button kind="secondary" block onTap={() => replaceWith('draft', { id: data.draftId })}>
            {texts.receipt.backToDraft}
          </Button>
          <Button block onTap={() => replaceWith('myOpinions')}>
            {texts.receipt.myOpinions}
          </Button>
        </Box>
      }
    >
      <Box className="receipt__head" role="status">
        <Icon name="check-circle" size="large" />
        <Heading level={2} className="receipt__title serif">
          {texts.receipt.thanks}
        </Heading>
        {held && <Box className="receipt__held">{texts.receipt.heldText}</Box>}
      </Box>
      <Card>
        <Box className="receipt__line">
          <Span className="muted small">{texts.receipt.subject}</Span>
          <Span className="receipt__value">
            {data.draftTitle ?? draft.data?.title ?? ''}
            {data.article ? ` ${data.article}` : ''}
          </Span>
        </Box>
        <Box className="receipt__line">
          <Span className="muted small">{texts.receipt.time}</Span>
          <Span className="receipt__value">{longTime(data.createdAt)}</Span>
        </Box>
        <Box className="receipt__line">
          <Span className="muted small">{texts.receipt.number}</Span>
          <Span className="receipt__value receipt__number">{data.id}</Span>
        </Box>
        <Box className="receipt__text">{data.text}</Box>
      </Card>
      <AllowNotices subjects={['opinion', 'draft']} text={texts.receipt.remindByWechat} />
      <Box className="section">
        <Heading className="section__title">{texts.receipt.nextSteps}</Heading>
        <Box className="receipt__steps">
          <Card>
            <Timeline
              steps={[
                { key: 'sent', title: texts.receipt.submitted, note: longTime(data.createdAt), state: 'done' },
                {
                  key: 'study',
                  title: texts.receipt.staffStudy,
                  text: texts.receipt.staffStudyText,
                  state: 'now',
                },
                ...(closes
                  ? [
                      {
                        key: 'close',
                        title: texts.receipt.closesOn(lastDay(closes)),
                        text: texts.receipt.closesText,
                        state: 'ahead' as const,
                      },
                    ]
                  : []),
                {
                  key: 'answer',
                  title: texts.receipt.answerStep,
                  text: texts.receipt.answerStepText,
                  state: 'ahead',
                },
              ]}
            />
          </Card>
        </Box>
      </Box>
      <Box className="receipt__more">
        <Button kind="secondary" icon="download" onTap={() => go('card', { id: data.id })}>
          {texts.receipt.saveAsPicture}
        </Button>
        <Button kind="plain" onTap={() => go('opinion', { id: data.id })}>
          {texts.receipt.seeOpinion}
        </Button>
      </Box>
    </Page>
  )
}
