import Taro from '@tarojs/taro'
import { useGet } from '../../../api/query'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { ErrorState } from '../../../components/ErrorState'
import { Cell, List } from '../../../components/List'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'
import { Box, Heading } from '../../../elements/elements'
import { useParams } from '../../../platform/useParams'
import { go } from '../../../routes'
import { dutyWords } from '../duty'

/** One station: where it is, when somebody is there, who meets people in it. */
export default function StationPage() {
  const { id = '', via } = useParams()
  const { data, error, refetch } = useGet('GET /stations/{stationId}', { stationId: id })
  if (!data) {
    return (
      <Page title="家站室">
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={4} cards={2} />}
      </Page>
    )
  }
  const { phone } = data
  return (
    <Page
      title="家站室"
      footer={
        data.takesMessages && (
          <Button block icon="chat" onTap={() => go('startConversation', { stationId: id, via })}>
            给家站室留言
          </Button>
        )
      }
    >
      <Heading level={2} className="section__title serif">
        {data.name}
      </Heading>
      {data.introduction && <Box className="muted">{data.introduction}</Box>}
      <Box className="section">
        <List>
          <Cell icon="place" title={data.address} note={data.district} />
          {data.hours && <Cell icon="clock" title={data.hours} note="开放时间" />}
          {phone && (
            <Cell
              icon="phone"
              title={phone}
              note="点这里打电话"
              onTap={() => Taro.makePhoneCall({ phoneNumber: phone.replace(/[^\d]/g, '') })}
            />
          )}
        </List>
        <List title="接待安排">
          {data.duties?.map((duty) => (
            <Cell key={`${duty.date}${duty.from}`} title={dutyWords(duty)} note={duty.deputyNames?.join('、')} />
          ))}
          {!data.duties?.length && <Empty icon="clock" title="近期没有安排" text="可以网上留言，或打电话询问。" />}
        </List>
        {!!data.deputies?.length && (
          <List title="在这里接待的代表">
            {data.deputies.map((deputy) => (
              <Cell key={deputy.id} icon="person" title={deputy.name} onTap={() => go('deputy', { id: deputy.id })} />
            ))}
          </List>
        )}
      </Box>
    </Page>
  )
}
