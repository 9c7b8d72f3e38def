import { kindNames, opinionStatusNames, resultNames, sourceNames } from '@shared/opinions/words'
import { NONE } from '@shared/workbench/words'
import { asApiError } from '../../api/apiError'
import { useGet } from '../../api/query'
import { Card } from '../../components/Card'
import { ErrorState } from '../../components/ErrorState'
import { Skeleton } from '../../components/Skeleton'
import { Box, Heading } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { go } from '../../routes'
import { StaffPage } from '../components/StaffPage'
import { countedStatuses } from '../lib/filters'
import { Chats } from './Chats'
import { Heat } from './Heat'
import { Panel, Screen } from './Screen'
import { texts } from './texts'
import './style.css'

const EVERY = 15_000
const MOST_PLACES = 12
const waits: Record<string, string> = {
  '0-3': texts.withinThreeDays,
  '4-7': texts.fourToSevenDays,
  '8-15': texts.eightToFifteenDays,
  '16-30': texts.sixteenToThirtyDays,
  '31+': texts.overThirtyDays,
}

const rowsOf = (
  list: readonly { name: string; opinions: number }[],
  names: Readonly<Record<string, string>>,
  onTap?: (name: string) => void,
) =>
  list.map(({ name, opinions }) => ({
    name: names[name] ?? name,
    value: opinions,
    ...(onTap && { onTap: () => onTap(name) }),
  }))

const Draft = ({ id }: { id: string }) => {
  const screen = useGet('GET /drafts/{draftId}/dashboard', { draftId: id }, { every: EVERY })
  const counts = useGet(
    'GET /drafts/{draftId}/opinions/counts',
    { draftId: id, status: countedStatuses.join(',') },
    { every: 60_000 },
  )
  if (screen.error && !screen.data)
    return <ErrorState error={asApiError(screen.error)} onRetry={() => screen.refetch()} />
  if (!screen.data) return <Skeleton cards={3} rows={5} />
  const { data } = screen
  const places = Object.entries(counts.data?.counts.district ?? {})
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_PLACES)
  const queue = (filter: Record<string, string>) => go('staffQueue', { id, ...filter })
  return (
    <>
      <Heading level={2} className="section__title">
        {texts.titleWithRound(data.title, data.round)}
      </Heading>
      <Screen
        totals={data}
        leads={{
          received: () => queue({ status: 'all' }),
          merged: () => go('staffClusters', { id }),
          adopted: () => queue({ status: 'decided', result: 'adopted,partially_adopted' }),
          day: (day) => queue({ status: 'counted', from: day, to: day }),
        }}
      >
        <Box className="screen__wide">
          <Card>
            <Heading level={3} className="section__title">
              {texts.opinionsByArticle}
            </Heading>
            <Heat articles={data.byArticle} onOpen={(article) => queue({ status: 'counted', article })} />
          </Card>
        </Box>
        <Panel
          title={texts.progress}
          unit={texts.opinionUnit}
          shape="bar"
          rows={rowsOf(data.byStatus, opinionStatusNames, (status) => queue({ status }))}
        />
        <Panel
          title={texts.decisions}
          unit={texts.opinionUnit}
          shape="pie"
          rows={rowsOf(data.byResult, resultNames, (result) => queue({ status: 'decided', result }))}
        />
        <Panel
          title={texts.opinionKinds}
          unit={texts.opinionUnit}
          shape="pie"
          rows={rowsOf(data.byKind, kindNames, (kind) => queue({ status: 'counted', kind }))}
        />
        <Panel
          title={texts.opinionSources}
          unit={texts.opinionUnit}
          shape="bar"
          rows={rowsOf(data.bySource, sourceNames, (source) => queue({ status: 'counted', source }))}
        />
        <Panel
          title={texts.handlingDays}
          unit={texts.opinionUnit}
          shape="bar"
          rows={rowsOf(data.byWait, waits)}
          note={texts.handlingDaysNote}
        />
        <Panel
          title={texts.byDistrict}
          unit={texts.opinionUnit}
          shape="bar"
          rows={places.map(([name, opinions]) => ({
            name: name === NONE ? texts.notFilledIn : name,
            value: opinions,
            onTap: () => queue({ status: 'counted', district: name }),
          }))}
        />
        {data.byContactPoint.length > 0 && (
          <Panel
            title={texts.byContactPoint}
            unit={texts.opinionUnit}
            shape="bar"
            rows={data.byContactPoint.slice(0, MOST_PLACES).map(({ id: pointId, name, opinions }) => ({
              name,
              value: opinions,
              onTap: () => go('contactPoint', { id: pointId }),
            }))}
            note={texts.allRoundsTogether}
          />
        )}
      </Screen>
    </>
  )
}

const Channel = () => {
  const screen = useGet('GET /dashboard', {}, { every: EVERY })
  if (screen.error && !screen.data)
    return <ErrorState error={asApiError(screen.error)} onRetry={() => screen.refetch()} />
  if (!screen.data) return <Skeleton cards={3} rows={5} />
  const { data } = screen
  return (
    <Screen totals={data}>
      <Panel
        title={texts.progress}
        unit={texts.opinionUnit}
        shape="bar"
        rows={rowsOf(data.byStatus, opinionStatusNames)}
      />
      <Panel title={texts.decisions} unit={texts.opinionUnit} shape="pie" rows={rowsOf(data.byResult, resultNames)} />
      <Box className="screen__wide">
        <Panel
          title={texts.opinionsPerDraft}
          unit={texts.opinionUnit}
          shape="bar"
          rows={data.drafts.slice(0, 20).map(({ draftId, title, opinions }) => ({
            name: title,
            value: opinions,
            onTap: () => go('staffDashboard', { id: draftId }),
          }))}
        />
      </Box>
      <Chats />
    </Screen>
  )
}

export default function StaffDashboard() {
  const { id } = useParams()
  return (
    <StaffPage title={texts.pageTitle} permission="statistics:inside">
      {id ? <Draft id={id} /> : <Channel />}
    </StaffPage>
  )
}
