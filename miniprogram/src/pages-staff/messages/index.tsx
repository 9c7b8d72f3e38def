import { may, type Permission } from '@shared/accounts/roles'
import { useState } from 'react'
import { useGetPages } from '../../api/query'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { Segmented } from '../../components/Segmented'
import { Box } from '../../elements/elements'
import { useSession } from '../../state/session'
import { StaffPage } from '../components/StaffPage'
import { HeldMessage } from './HeldMessage'
import { OpinionReport } from './OpinionReport'
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

const OpinionReports = () => {
  const pages = useGetPages('GET /opinion-reports', { limit: 30 })
  return (
    <InfiniteList
      pages={pages}
      keyOf={({ opinionId, createdAt }) => opinionId + createdAt}
      empty={<Empty icon="check-circle" title="没有被举报的意见" text="群众举报公开的意见后会出现在这里。" />}
    >
      {(report) => <OpinionReport report={report} onDone={() => void pages.refetch()} />}
    </InfiniteList>
  )
}

type View = 'held' | 'reports' | 'opinions'

const views: readonly { value: View; label: string; permission: Permission }[] = [
  { value: 'held', label: '待审核的消息', permission: 'chat:review' },
  { value: 'reports', label: '被举报的会话', permission: 'chat:review' },
  { value: 'opinions', label: '被举报的意见', permission: 'opinions:decide' },
]

const Messages = () => {
  const roles = useSession()?.account.roles ?? []
  const choices = views.filter(({ permission }) => may(roles, permission))
  const [view, setView] = useState<View>(choices[0]?.value ?? 'held')
  return (
    <Box className="messages">
      <Box className="messages__views">
        <Segmented label="看什么" value={view} onChange={setView} choices={choices} />
      </Box>
      {view === 'held' ? <Held /> : view === 'reports' ? <Reports /> : <OpinionReports />}
    </Box>
  )
}

/** What a machine did not let through, and what people reported: a person decides. */
export default function StaffMessages() {
  return (
    <StaffPage title="审核与举报" permission={['chat:review', 'opinions:decide']}>
      <Messages />
    </StaffPage>
  )
}
