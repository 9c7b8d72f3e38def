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
import './style.css'

/** 回执: number, time, text, and what happens next. */
export default function ReceiptPage() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useGet('GET /opinions/{opinionId}', { opinionId: id })
  const draft = useGet('GET /drafts/{draftId}', { draftId: data?.draftId ?? '' }, { enabled: !!data })
  if (!data) {
    return (
      <Page title="提交成功">
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={5} />}
      </Page>
    )
  }
  const held = data.status === 'held'
  const closes = draft.data?.consultation?.closesAt
  return (
    <Page
      title="提交成功"
      footer={
        <Box className="receipt__buttons">
          <Button kind="secondary" block onTap={() => replaceWith('draft', { id: data.draftId })}>
            继续看草案
          </Button>
          <Button block onTap={() => replaceWith('myOpinions')}>
            我的意见
          </Button>
        </Box>
      }
    >
      <Box className="receipt__head" role="status">
        <Icon name="check-circle" size="large" />
        <Heading level={2} className="receipt__title serif">
          意见已收到，谢谢您
        </Heading>
        {held && <Box className="receipt__held">这条意见需要工作人员先看一下，看过后会继续处理，结果会通知您。</Box>}
      </Box>
      <Card>
        <Box className="receipt__line">
          <Span className="muted small">对象</Span>
          <Span className="receipt__value">
            {data.draftTitle ?? draft.data?.title ?? ''}
            {data.article ? ` ${data.article}` : ''}
          </Span>
        </Box>
        <Box className="receipt__line">
          <Span className="muted small">时间</Span>
          <Span className="receipt__value">{longTime(data.createdAt)}</Span>
        </Box>
        <Box className="receipt__line">
          <Span className="muted small">编号</Span>
          <Span className="receipt__value receipt__number">{data.id}</Span>
        </Box>
        <Box className="receipt__text">{data.text}</Box>
      </Card>
      <AllowNotices subjects={['opinion', 'draft']} text="有了处理结果，让微信提醒您？" />
      <Box className="section">
        <Heading className="section__title">接下来</Heading>
        <Box className="receipt__steps">
          <Card>
            <Timeline
              steps={[
                { key: 'sent', title: '已提交', note: longTime(data.createdAt), state: 'done' },
                {
                  key: 'study',
                  title: '工作人员研究处理',
                  text: '开始处理之前，您可以修改或撤回。',
                  state: 'now',
                },
                ...(closes
                  ? [
                      {
                        key: 'close',
                        title: `${lastDay(closes)}，征求意见截止`,
                        text: '所有意见汇总起来，逐条研究。',
                        state: 'ahead' as const,
                      },
                    ]
                  : []),
                {
                  key: 'answer',
                  title: '答复您',
                  text: '是否采纳、为什么，都会在“我的意见”里告诉您；还会公布这部草案的采纳情况。',
                  state: 'ahead',
                },
              ]}
            />
          </Card>
        </Box>
      </Box>
      <Box className="receipt__more">
        <Button kind="secondary" icon="download" onTap={() => go('card', { id: data.id })}>
          把回执存成图片
        </Button>
        <Button kind="plain" onTap={() => go('opinion', { id: data.id })}>
          查看这条意见
        </Button>
      </Box>
    </Page>
  )
}
