import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Tag } from '../../../components/Tag'
import { Box, Span } from '../../../elements/elements'
import { when } from '../../../lib/time'
import { copyText } from '../../../platform/copyText'
import { go } from '../../../routes'
import { confirm, toast } from '../../../state/feedback'
import { dropLetter, flushOutbox, type Letter, useOutbox } from '../../../state/outbox'
import { useReady } from '../../../state/useReady'

const states = {
  waiting: { tone: 'warn', label: '已写好，等网络恢复后自动提交' },
  person: { tone: 'warn', label: '还差一步：登录或验证手机号后提交' },
  refused: { tone: 'accent', label: '没有提交成功' },
  sent: { tone: 'good', label: '已提交' },
} as const

/** What can still be done with words that came too late or were not taken. */
const wayOn = ({ refusal }: Letter): string => {
  switch (refusal?.code) {
    case 'consultation_closed':
    case 'opinion_late':
      return '内容还在手机上。您可以复制下来，按公告里的电话、来信地址告诉工作人员，或者说给人大代表听。'
    case 'opinion_repeated':
      return '同样的意见您已经提过，可以在下面的列表里找到。'
    default:
      return '内容还在手机上，可以改一改再提交。'
  }
}

const LetterCard = ({ letter }: { letter: Letter }) => {
  const ready = useReady()
  const { tone, label } = states[letter.state]
  const { draftId, article, text } = letter.input
  const drop = async (): Promise<void> => {
    const words = { title: '删除这份没有提交的意见？', text: '删除后不能恢复。', yes: '删除', no: '留着', danger: true }
    if (letter.state === 'sent' || (await confirm(words))) dropLetter(letter.key)
  }
  return (
    <Card tone="accent">
      <Box className="mine__head">
        <Tag tone={tone}>{label}</Tag>
        <Span className="muted small">{when(letter.writtenAt)}写</Span>
      </Box>
      {letter.refusal && (
        <Box className="mine__refusal" role="status">
          {letter.refusal.title}：{letter.refusal.detail}
          {wayOn(letter)}
        </Box>
      )}
      <Box className="mine__text">{text}</Box>
      <Box className="mine__about">
        <Span className="mine__article">{article ?? '整部草案'}</Span> {letter.draftTitle}
      </Box>
      <Box className="mine__buttons">
        {letter.state === 'sent' && letter.opinionId && (
          <Button size="small" onTap={() => go('receipt', { id: letter.opinionId })}>
            看回执
          </Button>
        )}
        {letter.state === 'person' && (
          <Button size="small" onTap={async () => (await ready()) && flushOutbox()}>
            登录并提交
          </Button>
        )}
        {letter.state === 'waiting' && (
          <Button size="small" kind="secondary" onTap={() => flushOutbox()}>
            现在试试
          </Button>
        )}
        {letter.state === 'refused' && (
          <>
            <Button
              size="small"
              kind="secondary"
              onTap={async () => toast((await copyText(text)) ? '已复制' : '没能复制，请长按文字', 'plain')}
            >
              复制文字
            </Button>
            {['consultation_closed', 'opinion_late'].includes(letter.refusal?.code ?? '') ? (
              <Button size="small" kind="secondary" onTap={() => go('deputies')}>
                找代表聊聊
              </Button>
            ) : (
              <Button
                size="small"
                kind="secondary"
                onTap={() => go('writeOpinion', { draftId, article: article ?? '' })}
              >
                再写一份
              </Button>
            )}
          </>
        )}
        <Button size="small" kind="plain" onTap={drop}>
          {letter.state === 'sent' ? '知道了' : '删除'}
        </Button>
      </Box>
    </Card>
  )
}

/** What was written without a network, and where each stands. */
export const Outbox = () => useOutbox().map((letter) => <LetterCard key={letter.key} letter={letter} />)
