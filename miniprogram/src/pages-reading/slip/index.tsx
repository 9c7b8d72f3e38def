import { conversationStatusNames } from '@shared/chat/words'
import Taro from '@tarojs/taro'
import { useGet } from '../../api/query'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Cell, List } from '../../components/List'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { Box, Heading } from '../../elements/elements'
import { lastDay, longDate } from '../../lib/time'
import { useParams } from '../../platform/useParams'

/** Where the matter of a printed slip stands, for whoever holds the slip; what was said is told by telephone only. */
export default function SlipProgressPage() {
  const { code = '' } = useParams()
  const { data, error, refetch } = useGet('GET /walk-in-slips/{code}', { code }, { enabled: code !== '' })
  const phone = data?.stationPhone
  return (
    <Page title="查进度">
      {code === '' || error?.code === 'not_found' ? (
        <Empty icon="search" title="没有找到这张回执" text="请核对回执上的编号，或打电话问家站室。" />
      ) : error ? (
        <ErrorState error={error} onRetry={() => refetch()} />
      ) : !data ? (
        <Skeleton rows={3} cards={1} />
      ) : (
        <>
          <Heading level={2} className="section__title serif">
            回执 {data.number}
          </Heading>
          <Box className="section" />
          <List>
            <Cell title="进展" value={data.calledAt ? '已电话告知' : conversationStatusNames[data.status]} />
            <Cell title="办理" value={data.holderName} />
            <Cell title="代录" value={longDate(data.createdAt)} note={data.stationName} />
            {data.dueAt && <Cell title="答复期限" value={lastDay(data.dueAt)} />}
            {data.calledAt && <Cell title="电话告知" value={longDate(data.calledAt)} />}
          </List>
          {phone && (
            <List>
              <Cell
                icon="phone"
                title={phone}
                note="有话要补充，打电话给家站室"
                onTap={() => Taro.makePhoneCall({ phoneNumber: phone.replace(/[^\d]/g, '') })}
              />
            </List>
          )}
          <Box className="muted small">答复由家站室电话告知，这里不显示内容。</Box>
        </>
      )}
    </Page>
  )
}
