import { asApiError } from '../../api/apiError'
import type { AnswerOf } from '../../api/contract'
import { useGet } from '../../api/query'
import { Card } from '../../components/Card'
import { ErrorState } from '../../components/ErrorState'
import { Icon } from '../../components/Icon'
import { Skeleton } from '../../components/Skeleton'
import { Box, Heading, Span } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { clock, longTime } from '../../lib/time'
import { StaffPage } from '../components/StaffPage'
import './style.css'

const EVERY = 30_000
/** The deployments of serverless.yml. */
const stageNames: Record<string, string> = {
  local: '本机演示',
  dev: '开发环境',
  staging: '预发布环境',
  prod: '正式环境',
}
type Status = AnswerOf<'GET /status'>
type Line = { name: string; good: boolean; text: string; advice?: string }

const streamLine = ({ stream }: Status): Line => {
  const name = '统计与通知的更新'
  if (stream.state === 'unknown')
    return { name, good: false, text: '暂时无法判断', advice: '定时任务恢复后会重新显示。' }
  const text = `比提交晚 ${grouped(stream.behindSeconds ?? 0)} 秒`
  return stream.state === 'well'
    ? { name, good: true, text }
    : {
        name,
        good: false,
        text,
        advice: '已提交的内容不受影响，数字和通知会晚一些。持续不恢复，请技术人员查看“流处理落后”。',
      }
}

const linesOf = (status: Status): Line[] => [
  streamLine(status),
  {
    name: '定时任务',
    good: status.schedule.state === 'well',
    text: status.schedule.at ? `最近一次 ${longTime(status.schedule.at)}` : '还没有运行过',
    ...(status.schedule.state === 'silent' && {
      advice: '到期提醒、重新检查等不会进行，请技术人员查看“定时任务停了”。',
    }),
  },
  {
    name: '搁置的记录',
    good: status.aside.count === 0,
    text:
      status.aside.count === 0
        ? '没有'
        : `${grouped(status.aside.count)} 条${status.aside.lastAt ? `，最近一条 ${longTime(status.aside.lastAt)}` : ''}`,
    ...(status.aside.count > 0 && { advice: '修复原因后由技术人员重新处理（npm run replay），不会丢失。' }),
  },
  {
    name: '后台任务',
    good: true,
    text: status.lastJobFailure ? `最近一次失败 ${longTime(status.lastJobFailure.at)}` : '没有失败过',
  },
  {
    name: '最近一次导出',
    good: true,
    text: status.lastExport
      ? `${longTime(status.lastExport.at)}${status.lastExport.draftTitle ? `，《${status.lastExport.draftTitle}》` : ''}`
      : '还没有导出过',
  },
]

const Quotas = ({ wechat }: Status) => (
  <Card>
    <Heading level={2} className="section__title">
      微信接口今日额度
    </Heading>
    {!wechat.quotas ? (
      <Box className="muted">微信暂时没有回答。期间提交的意见照常收下，内容检查会自动补做。</Box>
    ) : (
      wechat.quotas.map(({ name, limit, used, left }) => (
        <Box className="status__line" key={name}>
          <Span className="status__name">{name}</Span>
          <Span className={left < limit / 10 ? 'status__text status__text--bad' : 'status__text'}>
            已用 {grouped(used)} 次，剩余 {grouped(left)} 次
          </Span>
        </Box>
      ))
    )}
    {wechat.refusedAt && (
      <Box className="muted small">
        最近一次因额度用完被拒：{longTime(wechat.refusedAt)}（微信错误码 {wechat.errcode}）
      </Box>
    )}
  </Card>
)

const Lines = () => {
  const status = useGet('GET /status', {}, { every: EVERY, staleTime: 0 })
  if (status.error && !status.data)
    return <ErrorState error={asApiError(status.error)} onRetry={() => status.refetch()} />
  if (!status.data) return <Skeleton cards={2} rows={5} />
  return (
    <>
      <Card>
        {linesOf(status.data).map(({ name, good, text, advice }) => (
          <Box className="status__row" key={name}>
            <Box className="status__line">
              <Span className={`status__icon status__icon--${good ? 'good' : 'bad'}`}>
                <Icon name={good ? 'check-circle' : 'warning'} />
              </Span>
              <Span className="status__name">{name}</Span>
              <Span className={good ? 'status__text' : 'status__text status__text--bad'}>{text}</Span>
            </Box>
            {advice && <Box className="muted small">{advice}</Box>}
          </Box>
        ))}
      </Card>
      <Quotas {...status.data} />
      <Box className="muted small">
        {clock(status.data.at)} 读取，每半分钟更新 · 版本 {status.data.version}（
        {stageNames[status.data.stage] ?? status.data.stage}）
      </Box>
    </>
  )
}

/** How the parts are doing that nobody sees at work: for whoever looks after the system. */
export default function StaffStatus() {
  return (
    <StaffPage title="运行情况" permission="system:status">
      <Lines />
    </StaffPage>
  )
}
