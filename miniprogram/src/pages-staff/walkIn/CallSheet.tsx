import { lengths } from '@shared/city/rules'
import { useState } from 'react'
import type { AnswerOf } from '../../api/contract'
import { refresh } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field, TextArea } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Sheet } from '../../components/Sheet'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import { Failure } from '../components/Failure'
import { texts } from './texts'

type Stars = '0' | '1' | '2' | '3' | '4' | '5'
type Words = { reached: 'yes' | 'no'; said: string; visitorSaid: string; stars: Stars; answered: 'yes' | 'no' }
const empty: Words = { reached: 'yes', said: '', visitorSaid: '', stars: '0', answered: 'yes' }

type CallSheetProps = { walkIn: AnswerOf<'GET /walk-ins/{walkInId}'>; onClose: () => void; onDone: () => void }

/** What was said on the telephone: it stands with the matter, and what the visitor added goes to the deputy. */
export const CallSheet = ({ walkIn, onClose, onDone }: CallSheetProps) => {
  const slot = `call:${walkIn.id}`
  const { value, change, clear } = useLocalDraft<Words>(slot, empty)
  const [asked, setAsked] = useState(false)
  const command = useCommand('POST /walk-ins/{walkInId}/calls', { slot })
  const said = value.said.trim()
  const visitorSaid = value.visitorSaid.trim()
  const closed = walkIn.status === 'closed'
  const reached = value.reached === 'yes'

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (said === '') return
    const done = await command.run({
      walkInId: walkIn.id,
      reached,
      said,
      ...(reached && !closed && visitorSaid && { visitorSaid }),
      ...(reached &&
        closed &&
        value.stars !== '0' && {
          rating: { stars: Number(value.stars), answered: value.answered === 'yes' },
        }),
    })
    if (!done) return
    change(empty)
    clear()
    toast(texts.callSaved, 'good')
    refresh('GET /stations/{stationId}/walk-ins', 'GET /walk-ins/{walkInId}')
    onDone()
  }

  return (
    <Sheet
      open
      title={texts.recordCall}
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          {texts.saveCall}
        </Button>
      }
    >
      <Field label={texts.reachedQuestion} hint={texts.reachedHint}>
        <Segmented
          label={texts.reachedQuestion}
          value={value.reached}
          onChange={(next) => change({ reached: next })}
          choices={[
            { value: 'yes', label: texts.reached },
            { value: 'no', label: texts.notReached },
          ]}
        />
      </Field>
      <TextArea
        id="call-said"
        label={reached ? texts.toldWhat : texts.circumstances}
        rows={3}
        limit={1000}
        value={value.said}
        onChange={(words) => change({ said: words })}
        error={asked && said === '' ? texts.callMissing : undefined}
      />
      {reached && !closed && (
        <TextArea
          id="call-visitor"
          label={texts.visitorWords}
          optional
          hint={texts.visitorWordsHint}
          rows={3}
          limit={lengths.message[1]}
          value={value.visitorSaid}
          onChange={(words) => change({ visitorSaid: words })}
        />
      )}
      {reached && closed && (
        <>
          <Field label={texts.rating} optional>
            <Segmented<Stars>
              label={texts.rating}
              wrap
              value={value.stars}
              onChange={(stars) => change({ stars })}
              choices={[
                { value: '0', label: texts.noRating },
                { value: '5', label: texts.fiveStars },
                { value: '4', label: texts.fourStars },
                { value: '3', label: texts.threeStars },
                { value: '2', label: texts.twoStars },
                { value: '1', label: texts.oneStar },
              ]}
            />
          </Field>
          {value.stars !== '0' && (
            <Field label={texts.answeredQuestion}>
              <Segmented
                label={texts.answeredQuestion}
                value={value.answered}
                onChange={(answered) => change({ answered })}
                choices={[
                  { value: 'yes', label: texts.answered },
                  { value: 'no', label: texts.notAnswered },
                ]}
              />
            </Field>
          )}
        </>
      )}
      <Failure error={command.error} />
    </Sheet>
  )
}
