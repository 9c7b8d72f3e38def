import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Segmented } from '../../components/Segmented'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'

const reasons = ['与草案无关', '说脏话、攻击别人', '泄露别人的个人信息', '广告', '内容不属实'] as const

/** Asks staff to look at a public opinion. */
export const ReportSheet = ({ opinionId, onClose }: { opinionId?: string; onClose: () => void }) => {
  const [reason, setReason] = useState<string>(reasons[0])
  const report = useCommand('POST /opinions/{opinionId}/report')
  const send = async (): Promise<void> => {
    if (!opinionId || !(await report.run({ opinionId, reason }))) return
    toast('已收到，工作人员会查看', 'good')
    onClose()
  }
  return (
    <Sheet
      open={opinionId !== undefined}
      title="举报这条意见"
      onClose={onClose}
      footer={
        <Button block busy={report.busy} onTap={send}>
          提交举报
        </Button>
      }
    >
      <Segmented
        label="原因"
        wrap
        choices={reasons.map((value) => ({ value, label: value }))}
        value={reason}
        onChange={setReason}
      />
      {report.error && (
        <Box className="field__error" role="alert">
          {report.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
