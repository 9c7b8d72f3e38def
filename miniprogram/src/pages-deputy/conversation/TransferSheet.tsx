import { useState } from 'react'
import { refresh, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field, TextArea } from '../../components/Field'
import { SearchBar } from '../../components/SearchBar'
import { Segmented } from '../../components/Segmented'
import { Sheet } from '../../components/Sheet'
import { Skeleton } from '../../components/Skeleton'
import { Box, Tap } from '../../elements/elements'
import { goBack } from '../../routes'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import { texts } from './texts'

type TransferSheetProps = { conversationId: string; open: boolean; onClose: () => void }
type Kind = 'station' | 'deputy'
type Receiver = { kind: Kind; id: string; name: string; note: string }

/** Hands a matter to a station or another deputy; the resident is told, and it leaves this inbox. */
export const TransferSheet = ({ conversationId, open, onClose }: TransferSheetProps) => {
  const [kind, setKind] = useState<Kind>('station')
  const [words, setWords] = useState('')
  const [to, setTo] = useState<Receiver>()
  const [asked, setAsked] = useState(false)
  const { value, change, clear } = useLocalDraft(`transfer:${conversationId}`, { reason: '' })
  const command = useCommand('POST /conversations/{conversationId}/transfer', { slot: `transfer:${conversationId}` })
  const search = { limit: 8, ...(words.trim() && { q: words.trim() }) }
  const stations = useGet('GET /stations', search, { enabled: open && kind === 'station' })
  const deputies = useGet('GET /deputies', search, { enabled: open && kind === 'deputy' })
  const reason = value.reason.trim()

  const found: Receiver[] | undefined =
    kind === 'station'
      ? stations.data?.items
          .filter(({ takesMessages }) => takesMessages)
          .map(({ id, name, address }) => ({ kind, id, name, note: address }))
      : deputies.data?.items
          .filter(({ takesMessages }) => takesMessages)
          .map(({ id, name, district, topics }) => ({ kind, id, name, note: [district, ...topics].join(' · ') }))

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (!to || reason === '') return
    const receiver = to.kind === 'station' ? { stationId: to.id } : { deputyId: to.id }
    if (!(await command.run({ conversationId, ...receiver, reason }))) return
    clear()
    toast(texts.transferred(to.name), 'good')
    refresh('GET /conversations')
    onClose()
    goBack()
  }

  return (
    <Sheet
      open={open}
      title={texts.transferToOthers}
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          {texts.transfer}
        </Button>
      }
    >
      <Field label={texts.transferTo} error={asked && !to ? texts.recipientMissing : undefined}>
        <Segmented
          label={texts.transferTo}
          value={kind}
          onChange={(next) => {
            setKind(next)
            setTo(undefined)
          }}
          choices={[
            { value: 'station', label: texts.stations },
            { value: 'deputy', label: texts.otherDeputies },
          ]}
        />
        <Box className="transfer__search">
          <SearchBar
            label={kind === 'station' ? texts.findStation : texts.findDeputy}
            placeholder={texts.searchByName}
            value={words}
            onChange={setWords}
          />
        </Box>
        <Box className="transfer__found">
          {!found ? (
            <Skeleton rows={3} />
          ) : found.length === 0 ? (
            <Box className="muted">{texts.nobodyFound}</Box>
          ) : (
            found.map((receiver) => (
              <Tap
                key={receiver.id}
                className={`transfer__one ${receiver.id === to?.id ? 'is-on' : ''}`}
                pressed={receiver.id === to?.id}
                onTap={() => setTo(receiver)}
              >
                <Box className="transfer__name">{receiver.name}</Box>
                <Box className="muted small">{receiver.note}</Box>
              </Tap>
            ))
          )}
        </Box>
      </Field>
      <TextArea
        id="transfer-reason"
        label={texts.transferReason}
        hint={texts.residentWillSee}
        rows={2}
        limit={500}
        value={value.reason}
        onChange={(text) => change({ reason: text })}
        error={asked && reason === '' ? texts.reasonMissing : undefined}
      />
      {command.error && (
        <Box className="field__error" role="alert">
          {command.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
