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
import { texts } from './texts'

/** Where the matter of a printed slip stands, for whoever holds the slip; what was said is told by telephone only. */
export default function SlipProgressPage() {
  const { code = '' } = useParams()
  const { data, error, refetch } = useGet('GET /walk-in-slips/{code}', { code }, { enabled: code !== '' })
  const phone = data?.stationPhone
  return (
    <Page title={texts.title}>
      {code === '' || error?.code === 'not_found' ? (
        <Empty icon="search" title={texts.notFound} text={texts.notFoundDetail} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => refetch()} />
      ) : !data ? (
        <Skeleton rows={3} cards={1} />
      ) : (
        <>
          <Heading level={2} className="section__title serif">
            {texts.number(data.number)}
          </Heading>
          <Box className="section" />
          <List>
            <Cell
              title={texts.progress}
              value={data.calledAt ? texts.toldByPhone : conversationStatusNames[data.status]}
            />
            <Cell title={texts.handledBy} value={data.holderName} />
            <Cell title={texts.recordedBy} value={longDate(data.createdAt)} note={data.stationName} />
            {data.dueAt && <Cell title={texts.answerDeadline} value={lastDay(data.dueAt)} />}
            {data.calledAt && <Cell title={texts.phonedOn} value={longDate(data.calledAt)} />}
          </List>
          {phone && (
            <List>
              <Cell
                icon="phone"
                title={phone}
                note={texts.callStation}
                onTap={() => Taro.makePhoneCall({ phoneNumber: phone.replace(/[^\d]/g, '') })}
              />
            </List>
          )}
          <Box className="muted small" style={{ marginTop: '12px' }}>
            {texts.answerNotShown}
          </Box>
        </>
      )}
    </Page>
  )
}
