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
import './style.css'

type Report = ItemOf<'GET /urgent-reports'>

const Row = ({ report, onDone }: { report: Report; onDone: () => void }) => {
  const command = useCommand('POST /conversations/{conversationId}/urgent-report/acknowledgement')
  const { conversationId, holderName, note, place, at, seenAt } = report
  const acknowledge = async (): Promise<void> => {
    if (!(await command.run({ conversationId }))) return
    toast('已确认，代表和群众会看到', 'good')
    onDone()
  }
  return (
    <Card tone={seenAt ? undefined : 'accent'}>
      <Box className="urgent__head">
        <Box className="urgent__who">{holderName}上报</Box>
        <Tag tone={seenAt ? 'good' : 'warn'}>{seenAt ? '已确认' : '待确认'}</Tag>
      </Box>
      <Box className="urgent__note">{note}</Box>
      <Box className="muted small">
        {[place, when(at), seenAt && `${when(seenAt)}确认`].filter(Boolean).join(' · ')}
      </Box>
      <Box className="urgent__deeds">
        {!seenAt && (
          <Button size="small" busy={command.busy} onTap={acknowledge}>
            确认收到
          </Button>
        )}
        <Button kind="secondary" size="small" onTap={() => go('conversation', { id: conversationId })}>
          查阅会话
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
      <Box className="urgent__rule">
        危及生命或公共安全的，请先联系 110、119、120 和主管部门，再在这里确认。查阅会话会留下记录，双方都能看到。
      </Box>
      <InfiniteList
        pages={pages}
        keyOf={({ conversationId }) => conversationId}
        empty={
          <Empty icon="check-circle" title="没有紧急上报" text="代表或家站室紧急上报后，会立即出现在这里并通知您。" />
        }
      >
        {(report) => <Row report={report} onDone={() => void pages.refetch()} />}
      </InfiniteList>
    </>
  )
}

/** 紧急上报, for the office on duty: what happened, where, and that somebody has taken it up. */
export default function StaffUrgent() {
  return (
    <StaffPage title="紧急上报" permission="chat:review">
      <Reports />
    </StaffPage>
  )
}
