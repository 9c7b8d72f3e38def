import { conversationNumber } from '@shared/chat/words'
import type { ItemOf } from '../../api/contract'
import { useGetPages } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { Tag } from '../../components/Tag'
import { Box } from '../../elements/elements'
import { when } from '../../lib/time'
import { go } from '../../routes'
import { toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { StaffPage } from '../components/StaffPage'
import { texts } from './texts'
import './style.css'

type Report = ItemOf<'GET /urgent-reports'>

const Row = ({ report, onDone }: { report: Report; onDone: () => void }) => {
  const command = useCommand('POST /conversations/{conversationId}/urgent-report/acknowledgement')
  const { conversationId, holderName, note, place, at, seenAt } = report
  const acknowledge = async (): Promise<void> => {
    if (!(await command.run({ conversationId }))) return
    toast(texts.confirmedToast, 'good')
    onDone()
  }
  return (
    <Card tone={seenAt ? undefined : 'accent'}>
      <Box className="urgent__head">
        <Box className="urgent__who">{texts.reportedBy(holderName)}</Box>
        <Tag tone={seenAt ? 'good' : 'warn'}>{seenAt ? texts.confirmed : texts.unconfirmed}</Tag>
      </Box>
      <Box className="urgent__note">{note}</Box>
      <Box className="muted small">
        {[texts.number(conversationNumber(conversationId)), place, when(at), seenAt && texts.confirmedAt(when(seenAt))]
          .filter(Boolean)
          .join(' · ')}
      </Box>
      <Box className="urgent__deeds">
        {!seenAt && (
          <Button size="small" busy={command.busy} onTap={acknowledge}>
            {texts.confirm}
          </Button>
        )}
        <Button kind="secondary" size="small" onTap={() => go('conversation', { id: conversationId })}>
          {texts.readConversation}
        </Button>
      </Box>
      <Failure error={command.error} />
    </Card>
  )
}

const Reports = () => {
  const pages = useGetPages('GET /urgent-reports', { limit: 20 }, { every: 15_000 })
  return (
    <>
      <Box className="urgent__rule">{texts.intro}</Box>
      <InfiniteList
        pages={pages}
        keyOf={({ conversationId }) => conversationId}
        empty={<Empty icon="check-circle" title={texts.nothingYet} text={texts.nothingYetText} />}
      >
        {(report) => <Row report={report} onDone={() => void pages.refetch()} />}
      </InfiniteList>
    </>
  )
}

/** 紧急上报, for the office on duty: what happened, where, and that somebody has taken it up. */
export default function StaffUrgent() {
  return (
    <StaffPage title={texts.title} permission="chat:review">
      <Reports />
    </StaffPage>
  )
}
