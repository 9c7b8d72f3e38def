import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { useCommand } from '../../api/useCommand'
import { Attachments } from '../../components/Attachments'
import { Button } from '../../components/Button'
import { Tag } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { when } from '../../lib/time'
import { toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { ReasonForm } from '../components/ReasonForm'
import { texts } from './texts'

type Held = ItemOf<'GET /held-messages'>

/** One message that waits: delivered, or refused with a reason that its sender reads. */
export const HeldMessage = ({ message, onDone }: { message: Held; onDone: () => void }) => {
  const [refusing, setRefusing] = useState(false)
  const release = useCommand('POST /conversations/{conversationId}/messages/{messageId}/release')
  const refuse = useCommand('POST /conversations/{conversationId}/messages/{messageId}/refusal')
  const place = { conversationId: message.conversationId, messageId: message.id }

  return (
    <Box className="held">
      <Box className="held__text">
        {message.attachments && <Attachments items={message.attachments} />}
        <Span selectable>{message.text}</Span>
      </Box>
      <Box className="held__time">
        {when(message.heldAt)}
        {message.unchecked && <Tag>{texts.checkRetrying}</Tag>}
      </Box>
      {refusing ? (
        <ReasonForm
          slot={`refusal:${message.id}`}
          label={texts.refusalReason}
          hint={texts.senderSees}
          button={texts.refuse}
          danger
          busy={refuse.busy}
          onCancel={() => setRefusing(false)}
          onSubmit={async (reason) => {
            const done = await refuse.run({ ...place, reason })
            if (done) onDone()
            return !!done
          }}
        />
      ) : (
        <Box className="staff__buttons">
          <Button
            size="small"
            busy={release.busy}
            onTap={async () => {
              if (!(await release.run(place))) return
              toast(texts.released, 'good')
              onDone()
            }}
          >
            {texts.release}
          </Button>
          <Button kind="danger" size="small" onTap={() => setRefusing(true)}>
            {texts.startRefusing}
          </Button>
        </Box>
      )}
      <Failure error={release.error ?? refuse.error} />
    </Box>
  )
}
