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
import { texts } from './texts'
import './style.css'

type YearFigures = AnswerOf<'GET /deputies/{deputyId}/figures'>

const share = (part: number, whole: number): string => (whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`)

const Year = ({ data }: { data: YearFigures }) => (
  <>
    <Figures
      items={[
        { value: data.received, unit: texts.matterUnit, label: texts.received },
        { value: data.answered, unit: texts.matterUnit, label: texts.answered },
        ...(data.suggestions === undefined
          ? [{ value: data.closed, unit: texts.matterUnit, label: texts.closed }]
          : [{ value: data.suggestions, unit: texts.matterUnit, label: texts.suggestions }]),
      ]}
    />
    <Box className="section" />
    <List title={texts.answers}>
      <Cell
        title={texts.answerRate}
        value={share(data.answered, data.received)}
        note={texts.answerRateNote(data.received, data.answered)}
      />
      <Cell
        title={texts.answerTime}
        value={data.medianDays === undefined ? '—' : medianWords(data.medianDays)}
        note={texts.answerTimeNote}
      />
      <Cell
        title={texts.answeredOnTime}
        value={share(data.onTime, data.answered)}
        note={texts.closedCount(data.onTime)}
      />
    </List>
    <List title={texts.results}>
      <Cell title={texts.closedMatters} value={texts.closedCount(data.closed)} />
      <Cell
        title={texts.satisfied}
        value={share(data.satisfied, data.rated)}
        note={texts.ratedNote(data.rated, data.satisfied)}
      />
      <Cell title={texts.helpful} value={share(data.helpful, data.rated)} note={texts.closedCount(data.helpful)} />
      {data.walkIns > 0 && <Cell title={texts.walkIns} value={texts.closedCount(data.walkIns)} />}
    </List>
    {data.months.length > 0 && (
      <List title={texts.byMonth}>
        {data.months.map(({ month, received, answered }) => (
          <Cell
            key={month}
            title={texts.month(Number(month.slice(5)))}
            value={texts.receivedAnswered(received, answered)}
          />
        ))}
      </List>
    )}
    <Box className="record__note muted small">{texts.howComputed}</Box>
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
      title={deputyId || stationId ? texts.yearFigures : own ? texts.myTitle : texts.stationTitle}
      footer={
        own &&
        !deputyId && (
          <Box className="record__foot">
            <Button kind="secondary" icon="document" onTap={() => go('suggestions')}>
              {texts.suggestions}
            </Button>
            <Button kind="secondary" icon="clock" onTap={() => go('leave')}>
              {texts.leave}
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
        <Empty icon="shield" title={texts.deputiesOnly} text={texts.notLinked} />
      )}
    </Page>
  )
}
