import { useState } from 'react'
import { useCommand } from '../../../api/useCommand'
import { Button } from '../../../components/Button'
import { Field, TextArea } from '../../../components/Field'
import { Segmented } from '../../../components/Segmented'
import { Sheet } from '../../../components/Sheet'
import { Box } from '../../../elements/elements'
import { toast } from '../../../state/feedback'

const reasons = ['骂人、威胁', '泄露个人信息', '广告、骗钱', '索要财物', '其他'] as const
type Reason = (typeof reasons)[number]

type ReportSheetProps = { conversationId: string; open: boolean; onClose: () => void }

/** Asks staff to look at a conversation. From then on they may read it, and both sides see when they did. */
export const ReportSheet = ({ conversationId, open, onClose }: ReportSheetProps) => {
  const [reason, setReason] = useState<Reason>(reasons[0])
  const [more, setMore] = useState('')
  const report = useCommand('POST /conversations/{conversationId}/report')
  const words = more.trim()
  const lacking = reason === '其他' && words === ''
  const send = async (): Promise<void> => {
    if (lacking) return
    if (!(await report.run({ conversationId, reason: [reason, words].filter(Boolean).join('：') }))) return
    setMore('')
    toast('已收到举报，工作人员会查看', 'good')
    onClose()
  }
  return (
    <Sheet
      open={open}
      title="举报"
      onClose={onClose}
      footer={
        <Button block kind="danger" busy={report.busy} disabled={lacking} onTap={send}>
          提交举报
        </Button>
      }
    >
      <Field label="原因" hint="举报之后，工作人员可以查阅这次会话；何时查阅，会话里会写明，双方都看得到。">
        <Segmented
          label="原因"
          wrap
          choices={reasons.map((value) => ({ value, label: value }))}
          value={reason}
          onChange={setReason}
        />
      </Field>
      <TextArea
        id="report-more"
        label="具体情况"
        optional={reason !== '其他'}
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
