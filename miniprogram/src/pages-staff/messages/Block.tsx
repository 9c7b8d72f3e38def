import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Segmented } from '../../components/Segmented'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { ReasonForm } from '../components/ReasonForm'
import { texts } from './texts'

const choices = [
  { value: '3', label: texts.threeDays },
  { value: '7', label: texts.sevenDays },
  { value: '30', label: texts.thirtyDays },
] as const
type Days = (typeof choices)[number]['value']

/** Keeps the resident of a reported conversation from writing for a while, with a reason they read. */
export const Block = ({ conversationId }: { conversationId: string }) => {
  const [open, setOpen] = useState(false)
  const [days, setDays] = useState<Days>('7')
  const block = useCommand('PUT /conversations/{conversationId}/block')
  const lift = useCommand('DELETE /conversations/{conversationId}/block')
  return (
    <>
      {open ? (
        <>
          <Segmented label={texts.restrictFor} value={days} onChange={setDays} choices={choices} />
          <ReasonForm
            slot={`block:${conversationId}`}
            label={texts.restrictionReason}
            hint={texts.otherSideSees}
            button={texts.restrict}
            danger
            busy={block.busy}
            onCancel={() => setOpen(false)}
            onSubmit={async (reason) => {
              const done = await block.run({ conversationId, reason, days: Number(days) })
              if (done) {
                toast(texts.restrictedForDays(days), 'good')
                setOpen(false)
              }
              return !!done
            }}
          />
        </>
      ) : (
        <Box className="staff__buttons">
          <Button kind="danger" size="small" onTap={() => setOpen(true)}>
            {texts.restrictResident}
          </Button>
          <Button
            kind="plain"
            size="small"
            busy={lift.busy}
            onTap={async () => {
              if (await lift.run({ conversationId })) toast(texts.restrictionLifted, 'good')
            }}
          >
            {texts.liftRestriction}
          </Button>
        </Box>
      )}
      <Failure error={block.error ?? lift.error} />
    </>
  )
}
