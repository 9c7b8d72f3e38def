import { clientError } from '../../api/apiError'
import { AnswerGroups } from '../../components/AnswerGroups'
import { ArticleText } from '../../components/ArticleText'
import { Attachments } from '../../components/Attachments'
import { Avatar } from '../../components/Avatar'
import { Badge } from '../../components/Badge'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Countdown } from '../../components/Countdown'
import { DayBars } from '../../components/DayBars'
import { DiffText } from '../../components/DiffText'
import { Empty } from '../../components/Empty'
import { ErrorBoundary } from '../../components/ErrorBoundary'
import { ErrorState } from '../../components/ErrorState'
import { Figures } from '../../components/Figure'
import { InfiniteList } from '../../components/InfiniteList'
import { SiteFooter } from '../../components/SiteFooter'
import { Skeleton } from '../../components/Skeleton'
import { StatusTag, Tag } from '../../components/Tag'
import { Timeline } from '../../components/Timeline'
import { Box } from '../../elements/elements'

const soon = new Date(Date.now() + 2 * 86_400_000).toISOString()
const later = new Date(Date.now() + 20 * 86_400_000).toISOString()
const days = [3, 8, 5, 0, 12, 7, 9].map((value, at) => ({ day: `2026-11-0${at + 1}`, value }))

const noMore = { isPending: false, error: undefined, isFetchingNextPage: false }
const pages = {
  ...noMore,
  items: ['一', '二'],
  hasNextPage: true,
  fetchNextPage: () => undefined,
  refetch: () => undefined,
}

const Broken = (): never => {
  throw new Error('a component that breaks, for the gallery')
}

/** What is only looked at. */
export const Shown = () => (
  <Box className="stack">
    <Box className="row row--wrap">
      {(['quiet', 'accent', 'good', 'info', 'warn', 'gold'] as const).map((tone) => (
        <Tag key={tone} tone={tone}>
          标签
        </Tag>
      ))}
    </Box>
    <Box className="row row--wrap">
      {(['submitted', 'held', 'reviewing', 'proposed', 'withdrawn', 'rejected'] as const).map((status) => (
        <StatusTag key={status} status={status} />
      ))}
      {(['adopted', 'partially_adopted', 'not_adopted', 'noted'] as const).map((result) => (
        <StatusTag key={result} status="decided" result={result} />
      ))}
    </Box>
    <Box className="row">
      <Avatar name="林小满" />
      <Avatar name="陈玉兰" size="large" />
      <Badge count={3} />
      <Badge count={120} />
      <Countdown until={soon} />
      <Countdown until={later} />
    </Box>
    <Card>
      <ArticleText label="第五条" caption="停放" text="电动自行车应当停放在划定的区域。" />
    </Card>
    <Card tone="accent">请您留意的一件事</Card>
    <Card tone="sunken">附带的说明</Card>
    <Card onTap={() => undefined}>可以点的一张</Card>
    <DiffText
      changes={[
        { op: 'equal', text: '公园应当每日' },
        { op: 'delete', text: '六时' },
        { op: 'insert', text: '五时' },
        { op: 'equal', text: '开放。' },
      ]}
    />
    <Figures
      items={[
        { value: 7012, unit: '人次', label: '参与' },
        { value: 16_480, unit: '条', label: '意见建议' },
        { value: undefined, unit: '条', label: '采纳' },
      ]}
    />
    <DayBars days={days} unit="条" what="意见" />
    <Timeline
      steps={[
        { key: 'a', title: '公开征求意见', note: '11月1日', state: 'done' },
        { key: 'b', title: '审议修改', text: '正在修改。', state: 'now' },
        { key: 'c', title: '公布施行', state: 'ahead' },
      ]}
    />
    <AnswerGroups
      groups={[{ result: 'adopted', said: '建议延长开放时间', opinions: 12, reply: '已采纳，写入第四条。' }]}
    />
    <Attachments
      items={[
        { kind: 'voice', url: '', seconds: 7, bytes: 9, state: 'passed' },
        { kind: 'location', name: '和平路与人民街路口', address: '演示一区' },
        {
          kind: 'article',
          draftId: 'D',
          version: 1,
          article: '第五条',
          title: '电动自行车停放充电管理条例（草案）',
          excerpt: '电动自行车应当停放在划定的区域。',
        },
      ]}
    />
    <InfiniteList pages={pages} keyOf={(one) => one} empty={null}>
      {(one) => <Card>第{one}张</Card>}
    </InfiniteList>
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>
    <SiteFooter />
    <Skeleton rows={3} />
    <Empty title="还没有意见" text="看到一条有话说，就点它。">
      <Button size="small">看看草案</Button>
    </Empty>
    <ErrorState error={clientError('network')} onRetry={() => undefined} />
    <ErrorState error={clientError('sign_in_required')} />
  </Box>
)
