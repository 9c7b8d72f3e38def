import { useState } from 'react'
import { useCommand } from '../../../api/useCommand'
import { Button } from '../../../components/Button'
import { Field, TextArea } from '../../../components/Field'
import { Segmented } from '../../../components/Segmented'
import { Sheet } from '../../../components/Sheet'
import { Box } from '../../../elements/elements'
import { toast } from '../../../state/feedback'
import { useKept } from '../../../state/kept'
import { texts } from '../texts'

const reasons = [
  texts.conversation.reasonAbuse,
  texts.conversation.reasonPrivacy,
  texts.conversation.reasonFraud,
  texts.conversation.reasonMoney,
  texts.conversation.reasonOther,
] as const
type Reason = (typeof reasons)[number]

type ReportSheetProps = { conversationId: string; open: boolean; onClose: () => void }

/** Asks staff to look at a conversation. From then on they may read it, and both sides see when they did. */
export const ReportSheet = ({ conversationId, open, onClose }: ReportSheetProps) => {
  const [reason, setReason] = useState<Reason>(reasons[0])
  const [more, setMore, forget] = useKept<string>(`report:${conversationId}`, '')
  const report = useCommand('POST /conversations/{conversationId}/report')
  const words = more.trim()
  const lacking = reason === texts.conversation.reasonOther && words === ''
  const send = async (): Promise<void> => {
    if (lacking) return
    if (!(await report.run({ conversationId, reason: [reason, words].filter(Boolean).join('：') }))) return
    forget()
    toast(texts.conversation.reportReceived, 'good')
    onClose()
  }
  return (
    <Sheet
      open={open}
      title={texts.conversation.report}
      onClose={onClose}
      footer={
        <Button block kind="danger" busy={report.busy} disabled={lacking} onTap={send}>
          {texts.conversation.sendReport}
        </Button>
      }
    >
      <Field label={texts.conversation.reportReason} hint={texts.conversation.reportText}>
        <Segmented
          label={texts.conversation.reportReason}
          wrap
          choices={reasons.map((value) => ({ value, label: value }))}
          value={reason}
          onChange={setReason}
        />
      </Field>
      <TextArea
        id="report-more"
        label={texts.conversation.reportDetail}
        optional={reason !== texts.conversation.reasonOther}
        rows={3}
        limit={400}
        value={more}
        onChange={setMore}
      />
      {report.error && (
        <Box className="field__error" role="alert">
          {report.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
