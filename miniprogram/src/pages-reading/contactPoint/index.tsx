import Taro from '@tarojs/taro'
import { useGet } from '../../api/query'
import { Card } from '../../components/Card'
import { ErrorState } from '../../components/ErrorState'
import { Figures } from '../../components/Figure'
import { Cell, List } from '../../components/List'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { Tag } from '../../components/Tag'
import { Box, Heading, Span } from '../../elements/elements'
import { longDate } from '../../lib/time'
import { useParams } from '../../platform/useParams'
import { go } from '../../routes'
import { useSession } from '../../state/session'
import { texts } from './texts'

/** Drafts that this contact point is asked about: to those who work there. */
const Asked = ({ id }: { id: string }) => {
  const { data } = useGet('GET /contact-points/{contactPointId}/requests', { contactPointId: id })
  if (!data?.items.length) return null
  return (
    <Box className="section">
      <List title={texts.assignedDrafts}>
        {data.items.map((each) => (
          <Cell
            key={each.draftId}
            title={each.draftTitle}
            note={texts.dueBefore(longDate(each.dueAt), each.words ? `；${each.words}` : '')}
            value={each.overdue ? <Tag tone="warn">{texts.overdue}</Tag> : texts.sentCount(each.opinions)}
            onTap={() => go('draft', { id: each.draftId })}
          />
        ))}
      </List>
      <Box className="muted small">{texts.recordHint}</Box>
    </Box>
  )
}

/** One contact point: where it is, and what came in by it. */
export default function ContactPointPage() {
  const { id = '' } = useParams()
  const account = useSession()?.account
  const { data, error, refetch } = useGet('GET /contact-points/{contactPointId}', { contactPointId: id })
  if (!data)
    return (
      <Page title={texts.title}>
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={3} cards={2} />}
      </Page>
    )
  const { figures, phone } = data
  const theirs = account?.roles.includes('contact_point') && account.stationId === id
  return (
    <Page title={texts.title}>
      <Heading level={2} className="serif">
        {data.name}
      </Heading>
      <Box className="row row--wrap">
        {data.kind && <Tag>{data.kind}</Tag>}
        {data.namedOn && (
          <Span className="muted small">{texts.established(longDate(`${data.namedOn}T04:00:00Z`))}</Span>
        )}
      </Box>
      {data.introduction && <Box className="section">{data.introduction}</Box>}
      <Box className="section">
        <List>
          <Cell icon="place" title={data.address} note={data.district} />
          {phone && (
            <Cell
              icon="phone"
              title={phone}
              note={texts.call}
              onTap={() => Taro.makePhoneCall({ phoneNumber: phone.replace(/[^\d]/g, '') })}
            />
          )}
          {data.hours && <Cell icon="clock" title={data.hours} note={texts.openingHours} />}
        </List>
      </Box>
      {theirs && <Asked id={id} />}
      {theirs && (
        <Box className="section">
          <List>
            <Cell
              icon="list"
              title={texts.collectedHere}
              note={texts.collectedHereNote}
              onTap={() => go('myOpinions')}
            />
          </List>
        </Box>
      )}
      {figures && (
        <Box className="section">
          <Card>
            <Figures
              items={[
                { value: figures.opinions, unit: texts.opinionUnit, label: texts.collected },
                { value: figures.adopted, unit: texts.opinionUnit, label: texts.adopted },
              ]}
            />
          </Card>
          {figures.byDraft.length > 0 && (
            <List title={texts.collectedDrafts}>
              {figures.byDraft.map((row) => (
                <Cell
                  key={row.draftId}
                  title={row.title}
                  value={texts.opinionsAdopted(row.opinions, row.adopted)}
                  onTap={() => go('draft', { id: row.draftId })}
                />
              ))}
            </List>
          )}
        </Box>
      )}
    </Page>
  )
}
