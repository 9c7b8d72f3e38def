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
    toast('电话已记录', 'good')
    refresh('GET /stations/{stationId}/walk-ins', 'GET /walk-ins/{walkInId}')
    onDone()
  }

  return (
    <Sheet
      open
      title="记一次电话"
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          保存记录
        </Button>
      }
    >
      <Field label="联系上了吗" hint="您的姓名和时间会自动记下。">
        <Segmented
          label="联系上了吗"
          value={value.reached}
          onChange={(next) => change({ reached: next })}
          choices={[
            { value: 'yes', label: '联系上了' },
            { value: 'no', label: '没有联系上' },
          ]}
        />
      </Field>
      <TextArea
        id="call-said"
        label={reached ? '告知了什么' : '情况'}
        rows={3}
        limit={1000}
        value={value.said}
        onChange={(words) => change({ said: words })}
        error={asked && said === '' ? '请写下通话情况' : undefined}
      />
      {reached && !closed && (
        <TextArea
          id="call-visitor"
          label="来访群众补充的话"
          optional
          hint="会作为群众的留言转给代表，答复期限重新计算。"
          rows={3}
          limit={lengths.message[1]}
          value={value.visitorSaid}
          onChange={(words) => change({ visitorSaid: words })}
        />
      )}
      {reached && closed && (
        <>
          <Field label="电话里的评价" optional>
            <Segmented<Stars>
              label="电话里的评价"
              wrap
              value={value.stars}
              onChange={(stars) => change({ stars })}
              choices={[
                { value: '0', label: '没有评价' },
                { value: '5', label: '5 星' },
                { value: '4', label: '4 星' },
                { value: '3', label: '3 星' },
                { value: '2', label: '2 星' },
                { value: '1', label: '1 星' },
              ]}
            />
          </Field>
          {value.stars !== '0' && (
            <Field label="问题有没有得到答复">
              <Segmented
                label="问题有没有得到答复"
                value={value.answered}
                onChange={(answered) => change({ answered })}
                choices={[
                  { value: 'yes', label: '有了答复' },
                  { value: 'no', label: '没有答复' },
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
