import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Segmented } from '../../components/Segmented'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { ReasonForm } from '../components/ReasonForm'

const choices = [
  { value: '3', label: '3 天' },
  { value: '7', label: '7 天' },
  { value: '30', label: '30 天' },
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
          <Segmented label="限制多久" value={days} onChange={setDays} choices={choices} />
          <ReasonForm
            slot={`block:${conversationId}`}
            label="限制的理由"
            hint="对方会看到"
            button="限制发送"
            danger
            busy={block.busy}
            onCancel={() => setOpen(false)}
            onSubmit={async (reason) => {
              const done = await block.run({ conversationId, reason, days: Number(days) })
              if (done) {
                toast(`已限制 ${days} 天`, 'good')
                setOpen(false)
              }
              return !!done
            }}
          />
        </>
      ) : (
        <Box className="staff__buttons">
          <Button kind="danger" size="small" onTap={() => setOpen(true)}>
            限制这位群众发送…
          </Button>
          <Button
            kind="plain"
            size="small"
            busy={lift.busy}
            onTap={async () => {
              if (await lift.run({ conversationId })) toast('已解除限制', 'good')
            }}
          >
            解除限制
          </Button>
        </Box>
      )}
      <Failure error={block.error ?? lift.error} />
    </>
  )
}
