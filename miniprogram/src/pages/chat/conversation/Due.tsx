import type { Conversation } from '@shared/chat/endpoints'
import { useCommand } from '../../../api/useCommand'
import { Button } from '../../../components/Button'
import { Box, Span } from '../../../elements/elements'
import { dueIn, lastDay } from '../../../lib/time'
import { toast } from '../../../state/feedback'

type DueProps = { conversation: Conversation; onChanged: () => unknown }

/** Until when an answer is owed, and a reminder once that is over. */
export const Due = ({ conversation, onChanged }: DueProps) => {
  const reminder = useCommand('POST /conversations/{conversationId}/reminder')
  const { dueAt, status, topic, provisional } = conversation
  const mineToWait = conversation.with.kind !== 'resident'
  const remind = async (): Promise<void> => {
    if (await reminder.run({ conversationId: conversation.id })) toast('已经提醒对方', 'good')
    onChanged()
  }
  if (!topic && !(dueAt && (status === 'waiting' || status === 'overdue'))) return null
  return (
    <Box className={`thread__due ${status === 'overdue' ? 'thread__due--over' : ''}`}>
      {topic && <Box className="thread__topic">{topic}</Box>}
      {dueAt && (status === 'waiting' || status === 'overdue') && (
        <Box className="row row--between">
          <Span>
            {mineToWait ? '对方最晚' : '请最晚'}
            {lastDay(dueAt)}答复，{dueIn(dueAt)}
            {provisional && '（节假日安排公布后可能调整）'}
          </Span>
          {mineToWait && status === 'overdue' && (
            <Button size="small" kind="secondary" busy={reminder.busy} onTap={remind}>
              催一催
            </Button>
          )}
        </Box>
      )}
      {reminder.error && <Box className="field__error">{reminder.error.detail}</Box>}
    </Box>
  )
}
