import { useState } from 'react'
import type { ItemOf } from '../../../api/contract'
import { useGet } from '../../../api/query'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { HandoverAnswer } from '../../../components/HandoverAnswer'
import { Box } from '../../../elements/elements'
import { lastDay, shortDate } from '../../../lib/time'
import { texts } from '../texts'

type HandoversProps = { conversationId: string; records: boolean; onChanged: () => unknown }

/** Where the matter was handed on to, until when, and what came back; whoever handed it on records that. */
export const Handovers = ({ conversationId, records, onChanged }: HandoversProps) => {
  const route = 'GET /conversations/{conversationId}/handovers'
  const { data } = useGet(route, { conversationId }, { every: 60_000 })
  const [chosen, setChosen] = useState<ItemOf<typeof route>>()
  if (!data) return null
  return (
    <>
      {data.items.map((handover) => {
        const { id, number, unit, status, dueAt, note, answer, returned } = handover
        return (
          <Card key={id} tone="sunken" className="closed__card">
            <Box className="closed__title">{texts.conversation.handedOver(unit, number)}</Box>
            <Box>{note}</Box>
            {status === 'sent' && <Box className="muted small">{texts.conversation.handoverDue(lastDay(dueAt))}</Box>}
            {answer && <Box>{texts.conversation.handoverAnswered(shortDate(answer.at), answer.text)}</Box>}
            {returned && <Box>{texts.conversation.handoverReturned(shortDate(returned.at), returned.reason)}</Box>}
            {records && status === 'sent' && (
              <Box className="handover__record">
                <Button kind="secondary" size="small" onTap={() => setChosen(handover)}>
                  {texts.conversation.recordHandover}
                </Button>
              </Box>
            )}
          </Card>
        )
      })}
      {chosen && (
        <HandoverAnswer
          key={chosen.id}
          handover={chosen}
          onClose={() => setChosen(undefined)}
          onDone={() => {
            setChosen(undefined)
            onChanged()
          }}
        />
      )}
    </>
  )
}
