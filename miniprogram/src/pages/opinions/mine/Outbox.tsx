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
import { texts } from '../texts'

const states = {
  waiting: { tone: 'warn', label: texts.mine.waitsForNetwork },
  person: { tone: 'warn', label: texts.mine.waitsForPerson },
  refused: { tone: 'accent', label: texts.mine.refused },
  sent: { tone: 'good', label: texts.mine.submitted },
} as const

const busy = { tone: 'warn', label: texts.mine.waitsForService } as const

/** What can still be done with words that came too late or were not taken. */
const wayOn = ({ refusal }: Letter): string => {
  switch (refusal?.code) {
    case 'consultation_closed':
    case 'opinion_late':
      return texts.mine.closedAdvice
    case 'opinion_repeated':
      return texts.mine.duplicateAdvice
    default:
      return texts.mine.refusedAdvice
  }
}

const LetterCard = ({ letter }: { letter: Letter }) => {
  const ready = useReady()
  const { tone, label } = letter.state === 'waiting' && letter.busy ? busy : states[letter.state]
  const { draftId, article, text } = letter.input
  const drop = async (): Promise<void> => {
    const words = {
      title: texts.mine.removeLetterQuestion,
      text: texts.mine.removeText,
      yes: texts.mine.remove,
      no: texts.mine.keep,
      danger: true,
    }
    if (letter.state === 'sent' || (await confirm(words))) dropLetter(letter.key)
  }
  return (
    <Card tone="accent">
      <Box className="mine__head">
        <Tag tone={tone}>{label}</Tag>
        <Span className="muted small">{texts.mine.writtenAt(when(letter.writtenAt))}</Span>
      </Box>
      {letter.refusal && (
        <Box className="mine__refusal" role="status">
          {letter.refusal.title}：{letter.refusal.detail}
          {wayOn(letter)}
        </Box>
      )}
      <Box className="mine__text">{text}</Box>
      <Box className="mine__about">
        <Span className="mine__article">{article ?? texts.mine.wholeDraft}</Span> {letter.draftTitle}
      </Box>
      <Box className="mine__buttons">
        {letter.state === 'sent' && letter.opinionId && (
          <Button size="small" onTap={() => go('receipt', { id: letter.opinionId })}>
            {texts.mine.seeReceipt}
          </Button>
        )}
        {letter.state === 'person' && (
          <Button size="small" onTap={async () => (await ready()) && flushOutbox()}>
            {texts.mine.signInAndSubmit}
          </Button>
        )}
        {letter.state === 'waiting' && (
          <Button size="small" kind="secondary" onTap={() => flushOutbox()}>
            {texts.mine.tryNow}
          </Button>
        )}
        {letter.state === 'refused' && (
          <>
            <Button
              size="small"
              kind="secondary"
              onTap={async () => toast((await copyText(text)) ? texts.mine.copied : texts.mine.copyFailed, 'plain')}
            >
              {texts.mine.copyText}
            </Button>
            {['consultation_closed', 'opinion_late'].includes(letter.refusal?.code ?? '') ? (
              <Button size="small" kind="secondary" onTap={() => go('deputies')}>
                {texts.mine.findDeputy}
              </Button>
            ) : (
              <Button
                size="small"
                kind="secondary"
                onTap={() => go('writeOpinion', { draftId, article: article ?? '' })}
              >
                {texts.mine.writeAnother}
              </Button>
            )}
          </>
        )}
        <Button size="small" kind="plain" onTap={drop}>
          {letter.state === 'sent' ? texts.mine.understood : texts.mine.remove}
        </Button>
      </Box>
    </Card>
  )
}

/** What was written without a network, and where each stands. */
export const Outbox = () => useOutbox().map((letter) => <LetterCard key={letter.key} letter={letter} />)
