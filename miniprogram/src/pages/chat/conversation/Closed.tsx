import type { Conversation } from '@shared/chat/endpoints'
import { doorNames, outcomeNames } from '@shared/chat/words'
import { useState } from 'react'
import { useCommand } from '../../../api/useCommand'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { TextArea } from '../../../components/Field'
import { Icon } from '../../../components/Icon'
import { Segmented } from '../../../components/Segmented'
import { Box, Tap } from '../../../elements/elements'
import { serverNow } from '../../../lib/serverClock'
import { lastDay, longDate } from '../../../lib/time'
import { confirm, toast } from '../../../state/feedback'
import { useKept } from '../../../state/kept'
import { texts } from '../texts'

type ClosedProps = { conversation: Conversation; onChanged: () => unknown }

const STARS = [1, 2, 3, 4, 5]

const Rating = ({ conversation, onChanged }: ClosedProps) => {
  const rate = useCommand('PUT /conversations/{conversationId}/rating')
  const [stars, setStars] = useState(0)
  // Nobody says yes without having said it.
  const [answered, setAnswered] = useState<'yes' | 'no' | ''>('')
  const [comment, setComment, forget] = useKept<string>(`rating:${conversation.id}`, '')
  const words = comment.trim()
  const send = async (): Promise<void> => {
    const said = { stars, answered: answered === 'yes', ...(words && { comment: words }) }
    if (await rate.run({ conversationId: conversation.id, ...said })) {
      forget()
      toast(texts.conversation.ratingThanks, 'good')
    }
    onChanged()
  }
  return (
    <Card className="closed__card">
      <Box className="closed__title">{texts.conversation.ratingQuestion}</Box>
      <Box className="closed__stars">
        {STARS.map((value) => (
          <Tap
            key={value}
            className={`closed__star ${value <= stars ? 'is-on' : ''}`}
            label={texts.conversation.stars(value)}
            pressed={value === stars}
            onTap={() => setStars(value)}
          >
            <Icon name="star" />
          </Tap>
        ))}
      </Box>
      <Box className="closed__question">{texts.conversation.didAnswerAsk}</Box>
      <Segmented
        label={texts.conversation.didAnswerQuestion}
        choices={[
          { value: 'yes', label: texts.conversation.answeredYes },
          { value: 'no', label: texts.conversation.answeredNo },
        ]}
        value={answered}
        onChange={setAnswered}
      />
      <Box className="closed__comment">
        <TextArea
          id="rating-comment"
          label={texts.conversation.ratingComment}
          optional
          rows={2}
          limit={500}
          value={comment}
          onChange={setComment}
        />
      </Box>
      <Box className="closed__send">
        <Button block busy={rate.busy} disabled={stars === 0 || answered === ''} onTap={send}>
          {texts.conversation.submitRating}
        </Button>
      </Box>
      {rate.error && <Box className="field__error">{rate.error.detail}</Box>}
    </Card>
  )
}

/** How a conversation ended; its resident may rate it, and open it once more. */
export const Closed = ({ conversation, onChanged }: ClosedProps) => {
  const reopening = useCommand('POST /conversations/{conversationId}/reopening')
  const resident = conversation.with.kind !== 'resident'
  const { closure, rating, canReopenUntil } = conversation
  const reopen = async (): Promise<void> => {
    if (
      !(await confirm({
        title: texts.conversation.reopenQuestion,
        text: texts.conversation.reopenText,
        yes: texts.conversation.reopen,
        no: texts.conversation.cancel,
      }))
    )
      return
    await reopening.run({ conversationId: conversation.id })
    onChanged()
  }
  return (
    <Box className="closed">
      {closure && (
        <Card tone="sunken" className="closed__card">
          <Box className="closed__title">
            {texts.conversation.closedOn(longDate(closure.at), outcomeNames[closure.outcome])}
          </Box>
          <Box>{closure.summary}</Box>
          {closure.door && <Box>{texts.conversation.goTo(doorNames[closure.door])}</Box>}
        </Card>
      )}
      {rating && (
        <Box className="bubble-note">
          {texts.conversation.rated(rating.stars)}
          {rating.answered ? texts.conversation.didAnswerMine : texts.conversation.didNotAnswerMine}
          {rating.comment && `。${rating.comment}`}
        </Box>
      )}
      {resident && !rating && <Rating conversation={conversation} onChanged={onChanged} />}
      {resident && canReopenUntil && Date.parse(canReopenUntil) > serverNow() && (
        <Box className="closed__reopen">
          <Button kind="secondary" busy={reopening.busy} onTap={reopen}>
            {texts.conversation.reopenUnclear}
          </Button>
          <Box className="muted small">{texts.conversation.reopenUntil(lastDay(canReopenUntil))}</Box>
          {reopening.error && <Box className="field__error">{reopening.error.detail}</Box>}
        </Box>
      )}
    </Box>
  )
}
