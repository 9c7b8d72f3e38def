import { useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/Field'
import { Box, Heading, Span } from '../../elements/elements'
import { when } from '../../lib/time'
import { useLocalDraft } from '../../state/localDraft'
import { Failure } from './Failure'
import { texts } from './texts'
import './notes.css'

/** What staff tell each other about an opinion; its author never sees it. */
export const Notes = ({ opinionId }: { opinionId: string }) => {
  const notes = useGet('GET /opinions/{opinionId}/notes', { opinionId })
  const add = useCommand('POST /opinions/{opinionId}/notes', { slot: `note:${opinionId}` })
  const form = useLocalDraft(`note:${opinionId}`, { text: '' })
  const text = form.value.text.trim()
  const submit = async (): Promise<void> => {
    if (text === '' || !(await add.run({ opinionId, text }))) return
    form.clear()
    await notes.refetch()
  }
  return (
    <Box className="notes">
      <Heading level={3} className="opinion-view__label">
        {texts.notes}
      </Heading>
      {notes.data?.items.map((note) => (
        <Box className="notes__note" key={note.id}>
          <Span selectable>{note.text}</Span>
          <Box className="muted small">
            {note.byName} · {when(note.at)}
          </Box>
        </Box>
      ))}
      <TextArea
        id={`note-${opinionId}`}
        label={texts.writeNote}
        hint={texts.staffOnly}
        rows={2}
        limit={1000}
        value={form.value.text}
        onChange={(next) => form.change({ text: next })}
      />
      <Failure error={add.error} />
      <Button kind="secondary" size="small" busy={add.busy} disabled={text === ''} onTap={submit}>
        {texts.addNote}
      </Button>
    </Box>
  )
}
