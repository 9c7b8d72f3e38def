import { useState } from 'react'
import { useGetPages } from '../../api/query'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { Segmented } from '../../components/Segmented'
import { Box } from '../../elements/elements'
import { StaffPage } from '../components/StaffPage'
import { HeldMessage } from './HeldMessage'
import { ReportRow } from './ReportRow'
import '../../pages/chat/conversation/style.css'
import './style.css'

const Held = () => {
  const pages = useGetPages('GET /held-messages', { limit: 30 }, { every: 30_000 })
  return (
    <InfiniteList
      pages={pages}
      keyOf={({ id }) => id}
      empty={<Empty icon="check-circle" title="没有待审核的消息" text="自动检查没有放行的消息会出现在这里。" />}
    >
      {(message) => <HeldMessage message={message} onDone={() => pages.refetch()} />}
    </InfiniteList>
  )
}

const Reports = () => {
  const pages = useGetPages('GET /conversation-reports', { limit: 30 })
  return (
    <InfiniteList
      pages={pages}
      keyOf={({ id }) => id}
      empty={<Empty icon="check-circle" title="没有被举报的会话" text="群众或代表举报后会出现在这里。" />}
    >
      {(report) => <ReportRow report={report} />}
    </InfiniteList>
  )
}

const Messages = () => {
  const [view, setView] = useState<'held' | 'reports'>('held')
  return (
    <Box className="messages">
      <Box className="messages__views">
        <Segmented
          label="看什么"
          value={view}
          onChange={setView}
          choices={[
            { value: 'held', label: '待审核的消息' },
            { value: 'reports', label: '被举报的会话' },
          ]}
        />
      </Box>
      {view === 'held' ? <Held /> : <Reports />}
    </Box>
  )
}

/** What a machine did not let through, and what people reported: a person decides. */
export default function StaffMessages() {
  return (
    <StaffPage title="消息审核" permission="chat:review">
      <Messages />
    </StaffPage>
  )
}
