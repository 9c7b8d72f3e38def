import type { Conversation } from '@shared/chat/endpoints'
import type { Message } from '@shared/chat/message'
import { conversationNumber } from '@shared/chat/words'
import { useState } from 'react'
import { clientError } from '../../api/apiError'
import { Button } from '../../components/Button'
import { ErrorState } from '../../components/ErrorState'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { Box, Tap } from '../../elements/elements'
import { Circumstances } from '../../pages/chat/conversation/Circumstances'
import { Closed } from '../../pages/chat/conversation/Closed'
import { Composer, type Inserted } from '../../pages/chat/conversation/Composer'
import { Messages } from '../../pages/chat/conversation/Messages'
import { texts } from './texts'
import '../../pages/chat/conversation/style.css'
import { useConversation } from '../../pages/chat/conversation/useConversation'
import { useKeys } from '../../platform/useKeys'
import { useParams } from '../../platform/useParams'
import { replaceWith } from '../../routes'
import { useHasRole, useSession } from '../../state/session'
import { dueWords } from '../lib/dueWords'
import { AskMore } from './AskMore'
import { CloseSheet } from './CloseSheet'
import { MoreSheet } from './MoreSheet'
import { PhraseSheet, usePhrases } from './PhraseSheet'
import { SuggestionSheet } from './SuggestionSheet'
import { TransferSheet } from './TransferSheet'
import { useNext } from './useNext'
import './style.css'

type Step = 'close' | 'transfer' | 'ask' | 'suggest' | 'more' | 'phrases'

const Matter = ({ conversation }: { conversation: Conversation }) => {
  const due = dueWords(conversation)
  const owed = conversation.status === 'waiting' || conversation.status === 'overdue'
  return (
    <Box className={`matter ${due.tone === 'warn' ? 'matter--pressing' : ''}`}>
      <Box className="matter__topic">
        {[conversation.topic, conversation.place].filter(Boolean).join(' · ') || texts.letter}
      </Box>
      <Box>
        {owed ? texts.answerSoon(due.text) : due.text}
        {owed && conversation.extension && texts.putOff}
        {owed && conversation.provisional && texts.mayShiftWithHolidays}
      </Box>
      <Box className="small">{texts.number(conversationNumber(conversation.id))}</Box>
    </Box>
  )
}

/** 1 to 9 put the phrase of that number where one writes. */
const phraseKeys = (phrases: readonly string[], insert: (text: string) => void) =>
  Object.fromEntries(phrases.slice(0, 9).map((phrase, index) => [String(index + 1), () => insert(phrase)]))

const Letter = ({ id }: { id: string }) => {
  const deputy = useHasRole('deputy')
  const conversation = useConversation(id, 'letter-end')
  const { data, thread, error, again } = conversation
  const [step, setStep] = useState<Step>()
  const [quoted, setQuoted] = useState<Message>()
  const [inserted, setInserted] = useState<Inserted>()
  const phrases = usePhrases()
  const side = data?.as === 'deputy' || data?.as === 'station' ? data.as : undefined
  const { next, waiting } = useNext(id, side)
  const insert = (text: string | undefined): void => {
    if (text) setInserted({ text })
    setStep(undefined)
  }
  const goOn = (): void => {
    if (next) replaceWith('deputyConversation', { id: next, as: side })
  }
  useKeys(
    { n: goOn, c: () => setStep('close'), a: () => setStep('ask'), ...phraseKeys(phrases, insert) },
    data !== undefined && data.status !== 'closed',
  )
  if (error)
    return (
      <Page title={texts.letterTitle}>
        <ErrorState error={error} onRetry={again} />
      </Page>
    )
  if (!data || !thread.loaded)
    return (
      <Page title={texts.letterTitle}>
        <Skeleton rows={3} cards={3} />
      </Page>
    )

  const closed = data.status === 'closed'
  const firstWords = thread.messages.find(({ from }) => from === 'resident')?.text ?? ''
  const done = (): void => {
    setStep(undefined)
    again()
  }
  return (
    <Page
      title={data.with.name}
      action={
        next && (
          <Tap className="letter-next" label={texts.nextWaitingLabel(waiting)} onTap={goOn}>
            {texts.nextWaiting(waiting)}
          </Tap>
        )
      }
      footer={
        !closed && (
          <>
            <Box className="letter-steps">
              <Button kind="secondary" size="small" onTap={() => setStep('ask')}>
                {texts.askMore}
              </Button>
              <Button kind="secondary" size="small" onTap={() => setStep('close')}>
                {texts.close}
              </Button>
              <Button kind="secondary" size="small" onTap={() => setStep('phrases')}>
                {texts.phrases}
              </Button>
              <Button kind="secondary" size="small" onTap={() => setStep('more')}>
                {texts.more}
              </Button>
            </Box>
            <Composer
              conversationId={id}
              send={thread.send}
              quoted={quoted}
              onUnquote={() => setQuoted(undefined)}
              inserted={inserted}
            />
          </>
        )
      }
    >
      <Matter conversation={data} />
      <Circumstances conversation={data} onChanged={again} />
      <Messages conversationId={id} conversation={conversation} onQuote={closed ? undefined : setQuoted} />
      {closed && <Closed conversation={data} onChanged={again} />}
      {next && data.status !== 'waiting' && data.status !== 'overdue' && (
        <Box className="letter-on">
          <Button kind="secondary" block onTap={goOn}>
            {texts.nextWaitingButton(waiting)}
          </Button>
        </Box>
      )}
      <Box id="letter-end" />
      {deputy && !data.suggestionId && (
        <SuggestionSheet
          conversationId={id}
          words={firstWords}
          topic={data.topic}
          open={step === 'suggest'}
          onClose={() => setStep(undefined)}
        />
      )}
      <PhraseSheet open={step === 'phrases'} onClose={() => setStep(undefined)} onChoose={insert} />
      <CloseSheet conversationId={id} open={step === 'close'} onClose={() => setStep(undefined)} onDone={done} />
      <TransferSheet conversationId={id} open={step === 'transfer'} onClose={() => setStep(undefined)} />
      <AskMore conversationId={id} open={step === 'ask'} onClose={() => setStep(undefined)} onDone={done} />
      <MoreSheet
        conversation={data}
        words={firstWords}
        open={step === 'more'}
        onClose={() => setStep(undefined)}
        onDone={done}
        onTransfer={() => setStep('transfer')}
        onSuggest={deputy && !data.suggestionId ? () => setStep('suggest') : undefined}
      />
    </Page>
  )
}

/** A deputy's or station's side of one conversation: read, answer, ask, hand on, close. */
export default function DeputyConversation() {
  const { id = '' } = useParams()
  const signedIn = !!useSession()
  if (signedIn) return <Letter key={id} id={id} />
  return (
    <Page title={texts.letterTitle}>
      <ErrorState error={clientError('sign_in_required')} />
    </Page>
  )
}
