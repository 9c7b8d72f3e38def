import { medianWords } from '@shared/stations/figures'
import { clientError } from '../../api/apiError'
import type { AnswerOf } from '../../api/contract'
import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Figures } from '../../components/Figure'
import { Cell, List } from '../../components/List'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { Box } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { go } from '../../routes'
import { useSession } from '../../state/session'
import './style.css'

type YearFigures = AnswerOf<'GET /deputies/{deputyId}/figures'>

const share = (part: number, whole: number): string => (whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`)

const Year = ({ data }: { data: YearFigures }) => (
  <>
    <Figures
      items={[
        { value: data.received, unit: '件', label: '收到' },
        { value: data.answered, unit: '件', label: '已答复' },
        ...(data.suggestions === undefined
          ? [{ value: data.closed, unit: '件', label: '已办结' }]
          : [{ value: data.suggestions, unit: '件', label: '代表建议' }]),
      ]}
    />
    <Box className="section" />
    <List title="答复">
      <Cell
        title="答复率"
        value={share(data.answered, data.received)}
        note={`${data.received} 件中答复了 ${data.answered} 件`}
      />
      <Cell
        title="答复用时"
        value={data.medianDays === undefined ? '—' : medianWords(data.medianDays)}
        note="从收到到第一次答复，一半的事项在这以内"
      />
      <Cell title="期限内答复" value={share(data.onTime, data.answered)} note={`${data.onTime} 件`} />
    </List>
    <List title="结果">
      <Cell title="办结" value={`${data.closed} 件`} />
      <Cell
        title="群众满意"
        value={share(data.satisfied, data.rated)}
        note={`${data.rated} 件有评价，四星以上 ${data.satisfied} 件`}
      />
      <Cell title="群众认为有了答复" value={share(data.helpful, data.rated)} note={`${data.helpful} 件`} />
      {data.walkIns > 0 && <Cell title="其中家站室代录" value={`${data.walkIns} 件`} />}
    </List>
    {data.months.length > 0 && (
      <List title="各月">
        {data.months.map(({ month, received, answered }) => (
          <Cell key={month} title={`${Number(month.slice(5))}月`} value={`收到 ${received} · 答复 ${answered}`} />
        ))}
      </List>
    )}
    <Box className="muted small">由系统从会话记录计算，不能填写。转给他人的事项算到接手的代表。</Box>
  </>
)

const Of = ({ deputyId, stationId }: { deputyId?: string; stationId?: string }) => {
  const deputy = useGet('GET /deputies/{deputyId}/figures', { deputyId: deputyId ?? '' }, { enabled: !!deputyId })
  const station = useGet(
    'GET /stations/{stationId}/figures',
    { stationId: stationId ?? '' },
    { enabled: !deputyId && !!stationId },
  )
  const { data, error, refetch } = deputyId ? deputy : station
  if (!data) return error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={4} cards={2} />
  return <Year data={data} />
}

/** 我的履职: what a deputy or a station did this year, as the counters tell it. */
export default function RecordPage() {
  const { deputyId, stationId } = useParams()
  const account = useSession()?.account
  const own = account?.roles.some((role) => role === 'deputy' || role === 'liaison') ? account.deputyId : undefined
  const place = account?.roles.includes('station') ? account.stationId : undefined
  const [who, where] = deputyId || stationId ? [deputyId, stationId] : [own, place]
  return (
    <Page
      title={deputyId || stationId ? '今年的数据' : own ? '我的履职' : '本站今年'}
      footer={
        own &&
        !deputyId && (
          <Box className="record__foot">
            <Button kind="secondary" icon="document" onTap={() => go('suggestions')}>
              代表建议
            </Button>
            <Button kind="secondary" icon="clock" onTap={() => go('leave')}>
              请假
            </Button>
          </Box>
        )
      }
    >
      {!account ? (
        <ErrorState error={clientError('sign_in_required')} />
      ) : who || where ? (
        <Of deputyId={who} stationId={where} />
      ) : (
        <Empty icon="shield" title="这里是代表和家站室的数据" text="您的账号没有关联代表或家站室。" />
      )}
    </Page>
  )
}
