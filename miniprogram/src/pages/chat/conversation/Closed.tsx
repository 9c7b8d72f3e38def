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
import { lastDay, longDate } from '../../../lib/time'
import { confirm, toast } from '../../../state/feedback'

type ClosedProps = { conversation: Conversation; onChanged: () => unknown }

const STARS = [1, 2, 3, 4, 5]

const Rating = ({ conversation, onChanged }: ClosedProps) => {
  const rate = useCommand('PUT /conversations/{conversationId}/rating')
  const [stars, setStars] = useState(0)
  // Nobody says yes without having said it.
  const [answered, setAnswered] = useState<'yes' | 'no' | ''>('')
  const [comment, setComment] = useState('')
  const words = comment.trim()
  const send = async (): Promise<void> => {
    const said = { stars, answered: answered === 'yes', ...(words && { comment: words }) }
    if (await rate.run({ conversationId: conversation.id, ...said })) toast('谢谢您的评价', 'good')
    onChanged()
  }
  return (
    <Card className="closed__card">
      <Box className="closed__title">这次答复怎么样？</Box>
      <Box className="closed__stars">
        {STARS.map((value) => (
          <Tap
            key={value}
            className={`closed__star ${value <= stars ? 'is-on' : ''}`}
            label={`${value} 星`}
            pressed={value === stars}
            onTap={() => setStars(value)}
          >
            <Icon name="star" />
          </Tap>
        ))}
      </Box>
      <Box className="closed__question">回答了我的问题吗？</Box>
      <Segmented
        label="回答了我的问题吗"
        choices={[
          { value: 'yes', label: '回答了' },
          { value: 'no', label: '没有回答' },
        ]}
        value={answered}
        onChange={setAnswered}
      />
      <Box className="closed__comment">
        <TextArea
          id="rating-comment"
          label="想说的话"
          optional
          rows={2}
          limit={500}
          value={comment}
          onChange={setComment}
        />
      </Box>
      <Box className="closed__send">
        <Button block busy={rate.busy} disabled={stars === 0 || answered === ''} onTap={send}>
          提交评价
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
      !(await confirm({ title: '重新开启这次对话？', text: '每次对话可以重新开启一次。', yes: '重新开启', no: '取消' }))
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
            {longDate(closure.at)}结束：{outcomeNames[closure.outcome]}
          </Box>
          <Box>{closure.summary}</Box>
          {closure.door && <Box>可以找：{doorNames[closure.door]}</Box>}
        </Card>
      )}
      {rating && (
        <Box className="bubble-note">
          评价：{rating.stars} 星，{rating.answered ? '回答了我的问题' : '没有回答我的问题'}
          {rating.comment && `。${rating.comment}`}
        </Box>
      )}
      {resident && !rating && <Rating conversation={conversation} onChanged={onChanged} />}
      {resident && canReopenUntil && Date.parse(canReopenUntil) > Date.now() && (
        <Box className="closed__reopen">
          <Button kind="secondary" busy={reopening.busy} onTap={reopen}>
            没说清楚，重新开启
          </Button>
          <Box className="muted small">{lastDay(canReopenUntil)}前可以</Box>
          {reopening.error && <Box className="field__error">{reopening.error.detail}</Box>}
        </Box>
      )}
    </Box>
  )
}
