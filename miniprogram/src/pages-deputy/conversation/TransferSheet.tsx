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
    toast(`已转给${to.name}`, 'good')
    refresh('GET /conversations')
    onClose()
    goBack()
  }

  return (
    <Sheet
      open={open}
      title="转给他人"
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          转出
        </Button>
      }
    >
      <Field label="转给谁" error={asked && !to ? '请选择转给谁' : undefined}>
        <Segmented
          label="转给谁"
          value={kind}
          onChange={(next) => {
            setKind(next)
            setTo(undefined)
          }}
          choices={[
            { value: 'station', label: '家站室' },
            { value: 'deputy', label: '其他代表' },
          ]}
        />
        <Box className="transfer__search">
          <SearchBar
            label={kind === 'station' ? '查找家站室' : '查找代表'}
            placeholder="按名称查找"
            value={words}
            onChange={setWords}
          />
        </Box>
        <Box className="transfer__found">
          {!found ? (
            <Skeleton rows={3} />
          ) : found.length === 0 ? (
            <Box className="muted">没有找到，换个名称试试。</Box>
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
        label="转出的理由"
        hint="群众会看到"
        rows={2}
        limit={500}
        value={value.reason}
        onChange={(text) => change({ reason: text })}
        error={asked && reason === '' ? '请填写理由' : undefined}
      />
      {command.error && (
        <Box className="field__error" role="alert">
          {command.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
