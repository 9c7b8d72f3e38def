import type { Conversation } from '@shared/chat/endpoints'
import { conversationNumber } from '@shared/chat/words'
import { useCommand } from '../../../api/useCommand'
import { Button } from '../../../components/Button'
import { Box, Span } from '../../../elements/elements'
import { answerIn, lastDay } from '../../../lib/time'
import { toast } from '../../../state/feedback'
import { texts } from '../texts'

type DueProps = { conversation: Conversation; onChanged: () => unknown }

/** Until when an answer is owed, and a reminder once that is over. */
export const Due = ({ conversation, onChanged }: DueProps) => {
  const reminder = useCommand('POST /conversations/{conversationId}/reminder')
  const { id, dueAt, dueDays, status, topic, provisional, extension } = conversation
  const mineToWait = conversation.with.kind !== 'resident'
  const reminds = conversation.as === 'resident'
  const remind = async (): Promise<void> => {
    if (await reminder.run({ conversationId: conversation.id })) toast(texts.conversation.reminded, 'good')
    onChanged()
  }
  return (
    <Box className={`thread__due ${status === 'overdue' ? 'thread__due--over' : ''}`}>
      {topic && <Box className="thread__topic">{topic}</Box>}
      <Box className="small">{texts.conversation.number(conversationNumber(id))}</Box>
      {dueAt && (status === 'waiting' || status === 'overdue') && (
        <Box className="row row--between">
          <Span>
            {mineToWait ? texts.conversation.otherBy : texts.conversation.youBy}
            {texts.conversation.answerBy(lastDay(dueAt), answerIn({ dueAt, dueDays }))}
            {extension && texts.conversation.putOff}
            {provisional && texts.conversation.holidaysPending}
          </Span>
          {reminds && status === 'overdue' && conversation.mayRemind !== false && (
            <Button size="small" kind="secondary" busy={reminder.busy} onTap={remind}>
              {texts.conversation.remind}
            </Button>
          )}
        </Box>
      )}
      {reminds && conversation.mayRemind === false && (
        <Box className="muted small">{texts.conversation.remindedToday}</Box>
      )}
      {reminder.error && <Box className="field__error">{reminder.error.detail}</Box>}
    </Box>
  )
}
