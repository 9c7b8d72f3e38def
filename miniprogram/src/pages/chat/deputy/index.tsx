import { medianWords } from '@shared/stations/figures'
import { useGet } from '../../../api/query'
import { Avatar } from '../../../components/Avatar'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { ErrorState } from '../../../components/ErrorState'
import { Cell, List } from '../../../components/List'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'
import { Tag } from '../../../components/Tag'
import { Box, Heading } from '../../../elements/elements'
import { shortDate } from '../../../lib/time'
import { useParams } from '../../../platform/useParams'
import { go } from '../../../routes'
import { useShareCard } from '../../../state/shareCard'
import { dutyWords } from '../duty'
import { texts } from '../texts'
import './style.css'

/** One deputy: who they are, what they care about, when and where to meet them. */
export default function DeputyPage() {
  const { id = '', via } = useParams()
  const { data, error, refetch } = useGet('GET /deputies/{deputyId}', { deputyId: id })
  useShareCard({
    title: data ? texts.deputy.shareTitle(data.name, data.level) : texts.deputy.shareTitleGeneral,
    picture: 'deputy',
    page: 'deputy',
    params: { id },
  })
  if (!data) {
    return (
      <Page title={texts.deputy.title}>
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={4} cards={2} />}
      </Page>
    )
  }
  const facts = [
    { title: texts.deputy.term, value: data.term },
    { title: texts.deputy.electedBy, value: data.electedBy },
    { title: texts.deputy.delegation, value: data.delegation },
    { title: texts.deputy.district, value: data.district },
    { title: texts.deputy.sector, value: data.sector },
  ].filter((fact) => fact.value)
  return (
    <Page
      title={texts.deputy.title}
      footer={
        <Button
          block
          icon="chat"
          disabled={!data.takesMessages}
          onTap={() => go('startConversation', { deputyId: id, via })}
        >
          {data.takesMessages ? texts.deputy.writeMessage : texts.deputy.noMessages}
        </Button>
      }
    >
      <Box className="deputy__head">
        <Avatar name={data.name} size="large" photo={data.photo} />
        <Heading level={2} className="deputy__name serif">
          {data.name}
        </Heading>
        <Tag tone="accent">{data.level}</Tag>
      </Box>
      {data.introduction && <Card className="deputy__block">{data.introduction}</Card>}
      {data.topics.length > 0 && (
        <Box className="deputy__topics">
          {data.topics.map((topic) => (
            <Tag key={topic} tone="gold">
              {topic}
            </Tag>
          ))}
        </Box>
      )}
      <List>
        {facts.map(({ title, value }) => (
          <Cell key={title} title={title} value={value} />
        ))}
      </List>
      {data.leave && (
        <Box className="deputy__rule">
          {texts.deputy.onLeave(data.name, shortDate(`${data.leave.until}T04:00:00.000Z`), data.leave.standIn.name)}
        </Box>
      )}
      {data.answers?.medianDays !== undefined && (
        <List title={texts.deputy.answers}>
          <Cell
            icon="chat"
            title={texts.deputy.usualAnswerTime(medianWords(data.answers.medianDays))}
            note={texts.deputy.answersThisYear(data.answers.received, data.answers.answered)}
          />
        </List>
      )}
      {(data.nextDuty || data.stationIds.length > 0) && (
        <List title={texts.deputy.inPerson}>
          {data.nextDuty && (
            <Cell
              icon="clock"
              title={texts.deputy.nextDuty(dutyWords(data.nextDuty))}
              note={data.nextDuty.stationName}
            />
          )}
          {data.stationIds.map((stationId, index) => (
            <Cell
              key={stationId}
              icon="place"
              title={data.stationNames?.[index] ?? texts.deputy.ownStation}
              note={texts.deputy.stationNote}
              onTap={() => go('station', { id: stationId })}
            />
          ))}
        </List>
      )}
      <Box className="deputy__rule">{texts.deputy.whatDeputiesDo}</Box>
    </Page>
  )
}
