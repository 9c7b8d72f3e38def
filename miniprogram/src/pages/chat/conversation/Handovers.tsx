import { useState } from 'react'
import type { ItemOf } from '../../../api/contract'
import { useGet } from '../../../api/query'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { HandoverAnswer } from '../../../components/HandoverAnswer'
import { Box } from '../../../elements/elements'
import { lastDay, shortDate } from '../../../lib/time'

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
            <Box className="closed__title">
              转交{unit}（编号 {number}）
            </Box>
            <Box>{note}</Box>
            {status === 'sent' && <Box className="muted small">办理中，最晚{lastDay(dueAt)}答复</Box>}
            {answer && (
              <Box>
                {shortDate(answer.at)}答复：{answer.text}
              </Box>
            )}
            {returned && (
              <Box>
                {shortDate(returned.at)}退回：{returned.reason}
              </Box>
            )}
            {records && status === 'sent' && (
              <Box className="handover__record">
                <Button kind="secondary" size="small" onTap={() => setChosen(handover)}>
                  登记答复或退回
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
