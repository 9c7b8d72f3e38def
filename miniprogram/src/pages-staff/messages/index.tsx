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
import { texts } from './texts'
import '../../pages/chat/conversation/style.css'
import './style.css'

const Held = () => {
  const pages = useGetPages('GET /held-messages', { limit: 30 }, { every: 30_000 })
  return (
    <InfiniteList
      pages={pages}
      keyOf={({ id }) => id}
      empty={<Empty icon="check-circle" title={texts.noHeldMessages} text={texts.heldMessagesHint} />}
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
      empty={<Empty icon="check-circle" title={texts.noReportedConversations} text={texts.reportedConversationsHint} />}
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
      empty={<Empty icon="check-circle" title={texts.noReportedOpinions} text={texts.reportedOpinionsHint} />}
    >
      {(report) => <OpinionReport report={report} onDone={() => void pages.refetch()} />}
    </InfiniteList>
  )
}

type View = 'held' | 'reports' | 'opinions'

const views: readonly { value: View; label: string; permission: Permission }[] = [
  { value: 'held', label: texts.heldMessages, permission: 'chat:review' },
  { value: 'reports', label: texts.reportedConversations, permission: 'chat:review' },
  { value: 'opinions', label: texts.reportedOpinions, permission: 'opinions:decide' },
]

const Messages = () => {
  const roles = useSession()?.account.roles ?? []
  const choices = views.filter(({ permission }) => may(roles, permission))
  const [view, setView] = useState<View>(choices[0]?.value ?? 'held')
  return (
    <Box className="messages">
      <Box className="messages__views">
        <Segmented label={texts.view} value={view} onChange={setView} choices={choices} />
      </Box>
      {view === 'held' ? <Held /> : view === 'reports' ? <Reports /> : <OpinionReports />}
    </Box>
  )
}

/** What a machine did not let through, and what people reported: a person decides. */
export default function StaffMessages() {
  return (
    <StaffPage title={texts.pageTitle} permission={['chat:review', 'opinions:decide']}>
      <Messages />
    </StaffPage>
  )
}
