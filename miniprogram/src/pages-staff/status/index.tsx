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
import { texts } from './texts'
import './style.css'

const EVERY = 30_000
/** The deployments of serverless.yml. */
const stageNames: Record<string, string> = {
  local: texts.stageLocal,
  dev: texts.stageDev,
  staging: texts.stageStaging,
  prod: texts.stageProd,
}
type Status = AnswerOf<'GET /status'>
type Line = { name: string; good: boolean; text: string; advice?: string }

const streamLine = ({ stream }: Status): Line => {
  const name = texts.stream
  if (stream.state === 'unknown') return { name, good: false, text: texts.unknown, advice: texts.unknownAdvice }
  const text = texts.behindSeconds(grouped(stream.behindSeconds ?? 0))
  return stream.state === 'well'
    ? { name, good: true, text }
    : {
        name,
        good: false,
        text,
        advice: texts.streamAdvice,
      }
}

const linesOf = (status: Status): Line[] => [
  streamLine(status),
  {
    name: texts.schedule,
    good: status.schedule.state === 'well',
    text: status.schedule.at ? texts.lastRun(longTime(status.schedule.at)) : texts.neverRun,
    ...(status.schedule.state === 'silent' && {
      advice: texts.scheduleAdvice,
    }),
  },
  {
    name: texts.asideRecords,
    good: status.aside.count === 0,
    text:
      status.aside.count === 0
        ? texts.none
        : texts.recordCount(
            grouped(status.aside.count),
            status.aside.lastAt ? texts.latestRecord(longTime(status.aside.lastAt)) : '',
          ),
    ...(status.aside.count > 0 && { advice: texts.asideAdvice }),
  },
  {
    name: texts.backgroundJobs,
    good: true,
    text: status.lastJobFailure ? texts.lastFailure(longTime(status.lastJobFailure.at)) : texts.neverFailed,
  },
  {
    name: texts.lastExport,
    good: true,
    text: status.lastExport
      ? `${longTime(status.lastExport.at)}${status.lastExport.draftTitle ? `，《${status.lastExport.draftTitle}》` : ''}`
      : texts.neverExported,
  },
]

const Quotas = ({ wechat }: Status) => (
  <Card>
    <Heading level={2} className="section__title">
      {texts.quotaTitle}
    </Heading>
    {!wechat.quotas ? (
      <Box className="muted">{texts.wechatSilent}</Box>
    ) : (
      wechat.quotas.map(({ name, limit, used, left }) => (
        <Box className="status__line" key={name}>
          <Span className="status__name">{name}</Span>
          <Span className={left < limit / 10 ? 'status__text status__text--bad' : 'status__text'}>
            {texts.quotaUsed(grouped(used), grouped(left))}
          </Span>
        </Box>
      ))
    )}
    {wechat.refusedAt && (
      <Box className="muted small">
        {texts.quotaRefusedAt(longTime(wechat.refusedAt))}
        {wechat.errcode}）
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
        {texts.readAt(clock(status.data.at), status.data.version, stageNames[status.data.stage] ?? status.data.stage)}
      </Box>
    </>
  )
}

/** How the parts are doing that nobody sees at work: for whoever looks after the system. */
export default function StaffStatus() {
  return (
    <StaffPage title={texts.title} permission="system:status">
      <Lines />
    </StaffPage>
  )
}
