import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { refresh, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field, TextArea } from '../../components/Field'
import { Icon } from '../../components/Icon'
import { Cell, List } from '../../components/List'
import { Sheet } from '../../components/Sheet'
import { Tag } from '../../components/Tag'
import { Box, Span, Tap } from '../../elements/elements'
import { longDate } from '../../lib/time'
import { toast } from '../../state/feedback'
import { useKept } from '../../state/kept'
import { Failure } from '../components/Failure'
import { Select } from '../elements/Select'
import { TimeInput } from '../elements/TimeInput'
import { fromField, toField } from '../lib/beijingTime'
import { texts } from './texts'

type Point = ItemOf<'GET /contact-points'>

/** Who was asked about the draft before, and what has come in by them. */
const Asked = ({ draftId }: { draftId: string }) => {
  const { data } = useGet('GET /drafts/{draftId}/contact-point-requests', { draftId })
  if (!data?.items.length) return null
  return (
    <Box className="section">
      <List title={texts.askedSoFar(data.items.length)}>
        {data.items.map((each) => (
          <Cell
            key={each.contactPointId}
            title={each.contactPointName}
            note={texts.dueBefore(longDate(each.dueAt))}
            value={each.overdue ? <Tag tone="warn">{texts.overdue}</Tag> : texts.reported(each.opinions)}
          />
        ))}
      </List>
    </Box>
  )
}

type AskSheetProps = { points: readonly Point[]; draft?: string; onClose: () => void }

/** Brings a draft to contact points, all of them unless some are left out, with a date; and shows how far those are who were asked. */
export const AskSheet = ({ points, draft, onClose }: AskSheetProps) => {
  const [draftId, setDraftId] = useState(draft ?? '')
  const [due, setDue] = useState(() => toField(new Date(Date.now() + 14 * 86_400_000).toISOString()))
  const [words, setWords, forget] = useKept<string>('contact-point-request', '')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const drafts = useGet('GET /drafts', { status: 'consulting', limit: 100 })
  const ask = useCommand('POST /drafts/{draftId}/contact-point-requests', { slot: 'contact-point-requests' })
  const dueAt = fromField(due)
  const chosen = points.filter(({ id }) => !left.has(id))
  const toggle = (id: string): void => {
    const after = new Set(left)
    if (!after.delete(id)) after.add(id)
    setLeft(after)
  }
  const send = async (): Promise<void> => {
    if (!dueAt || draftId === '') return
    const input = {
      draftId,
      contactPointIds: chosen.map(({ id }) => id),
      dueAt,
      ...(words.trim() && { words: words.trim() }),
    }
    if (!(await ask.run(input))) return
    forget()
    void refresh('GET /drafts/{draftId}/contact-point-requests')
    toast(texts.pointsAsked(chosen.length), 'good')
    onClose()
  }
  return (
    <Sheet
      open
      title={texts.askPoints}
      onClose={onClose}
      footer={
        <Button busy={ask.busy} disabled={draftId === '' || !dueAt || chosen.length === 0} onTap={send}>
          {texts.sendToPoints(chosen.length)}
        </Button>
      }
    >
      <Field label={texts.whichDraft}>
        <Select
          label={texts.whichDraft}
          value={draftId}
          onChange={setDraftId}
          choices={[
            { value: '', label: texts.choose },
            ...(drafts.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      </Field>
      <Field label={texts.whichPoints} hint={texts.whichPointsHint}>
        <Box className="chips" role="group" label={texts.whichPoints}>
          {points.map(({ id, name }) => (
            <Tap
              key={id}
              className={`chip ${left.has(id) ? '' : 'is-on'}`}
              pressed={!left.has(id)}
              onTap={() => toggle(id)}
            >
              {!left.has(id) && <Icon name="check" size="small" />}
              <Span>{name}</Span>
            </Tap>
          ))}
        </Box>
      </Field>
      <Field label={texts.reportDeadline}>
        <TimeInput label={texts.reportDeadline} value={due} onChange={setDue} />
      </Field>
      <TextArea
        id="ask-words"
        label={texts.requirements}
        optional
        rows={3}
        limit={500}
        value={words}
        onChange={setWords}
      />
      <Failure error={ask.error} />
      {draftId !== '' && <Asked draftId={draftId} />}
    </Sheet>
  )
}
