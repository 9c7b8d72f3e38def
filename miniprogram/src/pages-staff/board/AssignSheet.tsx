import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field, TextArea } from '../../components/Field'
import { SearchBar } from '../../components/SearchBar'
import { Sheet } from '../../components/Sheet'
import { Skeleton } from '../../components/Skeleton'
import { Box, Tap } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import { useSession } from '../../state/session'
import { Failure } from '../components/Failure'
import { texts } from './texts'

type AssignSheetProps = {
  matter: ItemOf<'GET /matters'>
  /** The office hands to any deputy, a station to its own. */
  anywhere: boolean
  onClose: () => void
  onDone: () => void
}

/** Hands what waits to a deputy, without opening it; the resident is told who it is and why. */
export const AssignSheet = ({ matter, anywhere, onClose, onDone }: AssignSheetProps) => {
  const stationId = useSession()?.account.stationId
  const [words, setWords] = useState('')
  const [to, setTo] = useState<{ id: string; name: string }>()
  const [asked, setAsked] = useState(false)
  const slot = `assignment:${matter.id}`
  const { value, change, clear } = useLocalDraft(slot, { reason: '' })
  const command = useCommand('POST /matters/{conversationId}/assignment', { slot })
  const q = words.trim()
  const found = useGet('GET /deputies', { limit: 8, ...(q && { q }), ...(!anywhere && { stationId }) })
  const reason = value.reason.trim()

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (!to || reason === '') return
    if (!(await command.run({ conversationId: matter.id, deputyId: to.id, reason }))) return
    clear()
    toast(texts.assigned(to.name), 'good')
    onDone()
  }

  return (
    <Sheet
      open
      title={texts.assign}
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          {texts.confirmAssign}
        </Button>
      }
    >
      <Field
        label={anywhere ? texts.whichDeputy : texts.whichOwnDeputy}
        hint={texts.deadlineRestarts}
        error={asked && !to ? texts.deputyMissing : undefined}
      >
        <SearchBar label={texts.findDeputy} placeholder={texts.findDeputyHint} value={words} onChange={setWords} />
        <Box className="assign__found">
          {!found.data ? (
            <Skeleton rows={3} />
          ) : found.data.items.length === 0 ? (
            <Box className="muted">{texts.nobodyFound}</Box>
          ) : (
            found.data.items
              .filter(({ id }) => id !== matter.holderId)
              .map(({ id, name, district, topics }) => (
                <Tap
                  key={id}
                  className={`assign__one ${id === to?.id ? 'is-on' : ''}`}
                  pressed={id === to?.id}
                  onTap={() => setTo({ id, name })}
                >
                  <Box className="assign__name">{name}</Box>
                  <Box className="muted small">{[district, ...topics].join(' · ')}</Box>
                </Tap>
              ))
          )}
        </Box>
      </Field>
      <TextArea
        id="assign-reason"
        label={texts.reason}
        hint={texts.residentWillSee}
        rows={2}
        limit={500}
        value={value.reason}
        onChange={(text) => change({ reason: text })}
        error={asked && reason === '' ? texts.reasonMissing : undefined}
      />
      <Failure error={command.error} />
    </Sheet>
  )
}
