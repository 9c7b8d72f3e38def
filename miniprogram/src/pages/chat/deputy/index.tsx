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
import './style.css'

/** One deputy: who they are, what they care about, when and where to meet them. */
export default function DeputyPage() {
  const { id = '', via } = useParams()
  const { data, error, refetch } = useGet('GET /deputies/{deputyId}', { deputyId: id })
  useShareCard({
    title: data ? `${data.name}，${data.level}：有事给代表留言` : '我和代表聊聊天',
    picture: 'deputy',
    page: 'deputy',
    params: { id },
  })
  if (!data) {
    return (
      <Page title="人大代表">
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={4} cards={2} />}
      </Page>
    )
  }
  const facts = [
    { title: '届次', value: data.term },
    { title: '选举单位', value: data.electedBy },
    { title: '代表团', value: data.delegation },
    { title: '所在区域', value: data.district },
    { title: '行业', value: data.sector },
  ].filter((fact) => fact.value)
  return (
    <Page
      title="人大代表"
      footer={
        <Button
          block
          icon="chat"
          disabled={!data.takesMessages}
          onTap={() => go('startConversation', { deputyId: id, via })}
        >
          {data.takesMessages ? '给代表留言' : '暂未开通网上留言'}
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
          {data.name}代表请假至{shortDate(`${data.leave.until}T04:00:00.000Z`)}，期间的新留言由
          {data.leave.standIn.name}代表答复。
        </Box>
      )}
      {data.answers?.medianDays !== undefined && (
        <List title="答复情况">
          <Cell
            icon="chat"
            title={`一般${medianWords(data.answers.medianDays)}内答复`}
            note={`今年收到 ${data.answers.received} 件，答复 ${data.answers.answered} 件，由系统计算`}
          />
        </List>
      )}
      {(data.nextDuty || data.stationIds.length > 0) && (
        <List title="当面聊">
          {data.nextDuty && (
            <Cell icon="clock" title={`下次接待：${dutyWords(data.nextDuty)}`} note={data.nextDuty.stationName} />
          )}
          {data.stationIds.map((stationId, index) => (
            <Cell
              key={stationId}
              icon="place"
              title={data.stationNames?.[index] ?? '所在家站室'}
              note="地址、电话和接待安排"
              onTap={() => go('station', { id: stationId })}
            />
          ))}
        </List>
      )}
      <Box className="deputy__rule">
        代表听取和反映意见，不直接处理具体事务；诉讼、仲裁、行政复议和正在办理的信访事项请走相应渠道。
      </Box>
    </Page>
  )
}
