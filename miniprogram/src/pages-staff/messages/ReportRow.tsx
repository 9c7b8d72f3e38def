import { useState } from 'react'
import { asApiError } from '../../api/apiError'
import type { ItemOf } from '../../api/contract'
import { useGet } from '../../api/query'
import { Attachments } from '../../components/Attachments'
import { Button } from '../../components/Button'
import { ErrorState } from '../../components/ErrorState'
import { Skeleton } from '../../components/Skeleton'
import { Box, Span } from '../../elements/elements'
import { when } from '../../lib/time'
import { Block } from './Block'
import { texts } from './texts'

type Report = ItemOf<'GET /conversation-reports'>

const sides = { resident: texts.resident, deputy: texts.deputy, station: texts.station, system: texts.system } as const

const Words = ({ conversationId }: { conversationId: string }) => {
  const { data, error, refetch } = useGet('GET /conversations/{conversationId}/messages', {
    conversationId,
    limit: 100,
  })
  if (!data) return error ? <ErrorState error={asApiError(error)} onRetry={() => refetch()} /> : <Skeleton rows={3} />
  return (
    <Box className="report__words">
      {[...data.items].reverse().map((message) => (
        <Box className="report__line" key={message.id}>
          <Span className="report__side">{sides[message.from]}</Span>
          <Span selectable>{message.recalledAt ? texts.recalled : message.text}</Span>
          {message.attachments && <Attachments items={message.attachments} />}
        </Box>
      ))}
    </Box>
  )
}

/** One report; the conversation is opened by a tap only, since reading it is recorded and both sides can see that. */
export const ReportRow = ({ report }: { report: Report }) => {
  const [open, setOpen] = useState(false)
  return (
    <Box className="held">
      <Box className="held__text">{report.reason}</Box>
      <Box className="held__time">{texts.reportedByAt(sides[report.by], when(report.createdAt))}</Box>
      {open ? (
        <>
          <Words conversationId={report.conversationId} />
          <Block conversationId={report.conversationId} />
        </>
      ) : (
        <Box className="staff__buttons">
          <Button kind="secondary" size="small" onTap={() => setOpen(true)}>
            {texts.readConversation}
          </Button>
        </Box>
      )}
    </Box>
  )
}
