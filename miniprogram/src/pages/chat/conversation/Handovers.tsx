import { useGet } from '../../../api/query'
import { Card } from '../../../components/Card'
import { Box } from '../../../elements/elements'
import { lastDay, shortDate } from '../../../lib/time'

/** Where the matter was handed on to, until when, and what came back. */
export const Handovers = ({ conversationId }: { conversationId: string }) => {
  const { data } = useGet('GET /conversations/{conversationId}/handovers', { conversationId }, { every: 60_000 })
  if (!data) return null
  return (
    <>
      {data.items.map(({ id, number, unit, status, dueAt, note, answer, returned }) => (
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
        </Card>
      ))}
    </>
  )
}
