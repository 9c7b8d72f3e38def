import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Segmented } from '../../components/Segmented'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { texts } from './texts'

const reasons = [texts.offTopic, texts.abusive, texts.personalData, texts.advertising, texts.untrue] as const

/** Asks staff to look at a public opinion. */
export const ReportSheet = ({ opinionId, onClose }: { opinionId?: string; onClose: () => void }) => {
  const [reason, setReason] = useState<string>(reasons[0])
  const report = useCommand('POST /opinions/{opinionId}/report')
  const send = async (): Promise<void> => {
    if (!opinionId || !(await report.run({ opinionId, reason }))) return
    toast(texts.reported, 'good')
    onClose()
  }
  return (
    <Sheet
      open={opinionId !== undefined}
      title={texts.reportTitle}
      onClose={onClose}
      footer={
        <Button block busy={report.busy} onTap={send}>
          {texts.submitReport}
        </Button>
      }
    >
      <Segmented
        label={texts.reason}
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
