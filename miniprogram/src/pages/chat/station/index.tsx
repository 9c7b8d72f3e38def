import { medianWords } from '@shared/stations/figures'
import { SERVICE_WINDOW, stationKindNames } from '@shared/stations/words'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { AnswerOf } from '../../../api/contract'
import { useGet } from '../../../api/query'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { ErrorState } from '../../../components/ErrorState'
import { Cell, List } from '../../../components/List'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'
import { Tag } from '../../../components/Tag'
import { Box, Heading } from '../../../elements/elements'
import { showPlace } from '../../../platform/showPlace'
import { useParams } from '../../../platform/useParams'
import { go } from '../../../routes'
import { dutyWords, isToday } from '../duty'
import { texts } from '../texts'
import { CheckIn } from './CheckIn'
import './style.css'

type Station = AnswerOf<'GET /stations/{stationId}'>
type Duty = NonNullable<Station['duties']>[number]

/** Who receives people today, and who of them is there. */
const Today = ({ duties: known, stationId }: { duties: Duty[]; stationId: string }) => {
  // What was read may be kept for a while: who has just signed in is there at once.
  const [arrived, setArrived] = useState<readonly string[]>([])
  const duties = known.map((duty) => ({
    ...duty,
    arrivedIds: [...(duty.arrivedIds ?? []), ...arrived.filter((id) => duty.deputyIds.includes(id))],
  }))
  return (
    <List title={texts.station.dutyToday}>
      {duties.map((duty) => (
        <Box key={duty.from} className={`duty ${duty.cancelled ? 'duty--off' : ''}`}>
          {duty.cancelled ? (
            <Cell
              title={texts.station.timeSpan(duty.from, duty.to)}
              note={texts.station.cancelledBecause(duty.change ?? '')}
            />
          ) : (
            duty.deputyIds.map((id, index) => (
              <Cell
                key={id}
                icon="person"
                title={duty.deputyNames?.[index] ?? ''}
                note={[texts.station.timeSpan(duty.from, duty.to), duty.change && texts.station.changedTo(duty.change)]
                  .filter(Boolean)
                  .join('，')}
                value={duty.arrivedIds?.includes(id) ? <Tag tone="good">{texts.station.arrived}</Tag> : undefined}
              />
            ))
          )}
          {!duty.cancelled && (
            <CheckIn stationId={stationId} duty={duty} onDone={(id) => setArrived((before) => [...before, id])} />
          )}
        </Box>
      ))}
    </List>
  )
}

const Roster = ({ duties }: { duties: Duty[] }) => (
  <List title={texts.station.dutyPlan}>
    {duties.map((duty) => (
      <Box key={`${duty.date}${duty.from}`} className={`duty ${duty.cancelled ? 'duty--off' : ''}`}>
        <Cell
          title={dutyWords(duty)}
          note={[
            duty.deputyNames?.join('、'),
            duty.change && `${duty.cancelled ? texts.station.cancelled : texts.station.changed}：${duty.change}`,
          ]
            .filter(Boolean)
            .join('；')}
        />
      </Box>
    ))}
    {duties.length === 0 && <Empty icon="clock" title={texts.station.noDuty} text={texts.station.noDutyText} />}
  </List>
)

const Places = ({ station }: { station: Station }) => {
  const { phone, latitude, longitude, name, address } = station
  const onMap =
    latitude !== undefined && longitude !== undefined
      ? () => showPlace({ latitude, longitude, name, address })
      : undefined
  return (
    <List>
      <Cell
        icon="place"
        title={address}
        note={onMap ? texts.station.viewMap(station.district) : station.district}
        onTap={onMap}
      />
      {station.hours && <Cell icon="clock" title={station.hours} note={texts.station.openingHours} />}
      {phone && (
        <Cell
          icon="phone"
          title={phone}
          note={texts.station.callStation}
          onTap={() => Taro.makePhoneCall({ phoneNumber: phone.replace(/[^\d]/g, '') })}
        />
      )}
      {station.answers?.medianDays !== undefined && (
        <Cell
          icon="chat"
          title={texts.station.usualAnswerTime(medianWords(station.answers.medianDays))}
          note={texts.station.answersThisYear(station.answers.received, station.answers.answered)}
        />
      )}
    </List>
  )
}

/** One station: where it is, who is there today, who meets people in it. */
export default function StationPage() {
  const { id = '', via } = useParams()
  const { data, error, refetch } = useGet('GET /stations/{stationId}', { stationId: id })
  if (!data) {
    return (
      <Page title={texts.station.title}>
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={4} cards={2} />}
      </Page>
    )
  }
  const today = (data.duties ?? []).filter((duty) => isToday(duty))
  return (
    <Page
      title={texts.station.title}
      footer={
        data.takesMessages && (
          <Button block icon="chat" onTap={() => go('startConversation', { stationId: id, via })}>
            {texts.station.writeMessage}
          </Button>
        )
      }
    >
      <Heading level={2} className="section__title serif">
        {data.name}
      </Heading>
      <Tag tone="accent">{stationKindNames[data.kind]}</Tag>
      {data.kind === 'service' && <Box className="station__window">{texts.station.serviceWindow(SERVICE_WINDOW)}</Box>}
      {data.introduction && <Box className="station__about">{data.introduction}</Box>}
      <Box className="section">
        {today.length > 0 && <Today stationId={id} duties={today} />}
        <Places station={data} />
        <Roster duties={(data.duties ?? []).filter((duty) => !isToday(duty))} />
        {!!data.deputies?.length && (
          <List title={texts.station.deputiesHere}>
            {data.deputies.map((deputy) => (
              <Cell key={deputy.id} icon="person" title={deputy.name} onTap={() => go('deputy', { id: deputy.id })} />
            ))}
          </List>
        )}
      </Box>
    </Page>
  )
}
