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

/** Drafts that this contact point is asked about: to those who work there. */
const Asked = ({ id }: { id: string }) => {
  const { data } = useGet('GET /contact-points/{contactPointId}/requests', { contactPointId: id })
  if (!data?.items.length) return null
  return (
    <Box className="section">
      <List title="请本联系点征集意见">
        {data.items.map((each) => (
          <Cell
            key={each.draftId}
            title={each.draftTitle}
            note={`${longDate(each.dueAt)}前${each.words ? `；${each.words}` : ''}`}
            value={each.overdue ? <Tag tone="warn">已逾期</Tag> : `已报送 ${each.opinions} 条`}
            onTap={() => go('draft', { id: each.draftId })}
          />
        ))}
      </List>
      <Box className="muted small">打开草案逐条代录收集到的意见，请写明提出人的姓名或单位。</Box>
    </Box>
  )
}

/** One contact point: where it is, and what came in by it. */
export default function ContactPointPage() {
  const { id = '' } = useParams()
  const account = useSession()?.account
  const { data, error, refetch } = useGet(
    'GET /contact-points/{contactPointId}',
    { contactPointId: id },
    { enabled: id !== '' },
  )
  if (!data)
    return (
      <Page title="基层立法联系点">
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={3} cards={2} />}
      </Page>
    )
  const { figures } = data
  const theirs = account?.roles.includes('contact_point') && account.stationId === id
  return (
    <Page title="基层立法联系点">
      <Heading level={2} className="serif">
        {data.name}
      </Heading>
      <Box className="row row--wrap">
        {data.kind && <Tag>{data.kind}</Tag>}
        {data.namedOn && <Span className="muted small">{longDate(`${data.namedOn}T04:00:00Z`)}设立</Span>}
      </Box>
      {data.introduction && <Box className="section">{data.introduction}</Box>}
      <Box className="section">
        <List>
          <Cell icon="place" title={data.address} note={data.district} />
          {data.phone && <Cell icon="phone" title={data.phone} note="电话" />}
          {data.hours && <Cell icon="clock" title={data.hours} note="接待时间" />}
        </List>
      </Box>
      {theirs && <Asked id={id} />}
      {figures && (
        <Box className="section">
          <Card>
            <Figures
              items={[
                { value: figures.opinions, unit: '条', label: '收集意见' },
                { value: figures.adopted, unit: '条', label: '采纳' },
              ]}
            />
          </Card>
          {figures.byDraft.length > 0 && (
            <List title="就这些草案收集了意见">
              {figures.byDraft.map((row) => (
                <Cell
                  key={row.draftId}
                  title={row.title}
                  value={`${row.opinions} 条，采纳 ${row.adopted} 条`}
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
