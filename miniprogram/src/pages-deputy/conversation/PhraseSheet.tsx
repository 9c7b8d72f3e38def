import { useState } from 'react'
import { refresh, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Skeleton } from '../../components/Skeleton'
import { Box, Span, Tap } from '../../elements/elements'
import { useKept } from '../../state/kept'
import { texts } from './texts'

/** What a deputy who saved none begins with. */
const usual = [texts.phraseReceived, texts.phrasePassedOn, texts.phraseWhereWhen, texts.phraseFollowUp]

type PhraseSheetProps = { open: boolean; onClose: () => void; onChoose: (text: string) => void }

export const usePhrases = (enabled = true): readonly string[] => {
  const { data } = useGet('GET /me/phrases', {}, { staleTime: 300_000, enabled })
  return data && data.items.length > 0 ? data.items : usual
}

/** One's own list, a phrase a line. */
const PhraseEditor = ({ phrases, onClose }: { phrases: readonly string[]; onClose: () => void }) => {
  const [lines, setLines, forget] = useKept<string>('phrases', phrases.join('\n'))
  const save = useCommand('PUT /me/phrases')
  const keep = async (): Promise<void> => {
    const items = lines
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    if (!(await save.run({ items }))) return
    forget()
    await refresh('GET /me/phrases')
    onClose()
  }
  return (
    <Sheet
      open
      title={texts.phrases}
      onClose={onClose}
      footer={
        <Button busy={save.busy} onTap={keep}>
          {texts.savePhrases}
        </Button>
      }
    >
      <TextArea
        id="phrases"
        label={texts.phrases}
        hint={texts.phrasesHint}
        rows={8}
        limit={9000}
        value={lines}
        onChange={setLines}
      />
      {save.error && (
        <Box className="field__error" role="alert">
          {save.error.fields[0]?.message ?? save.error.detail}
        </Box>
      )}
    </Sheet>
  )
}

/** 常用语: one tap puts it where one writes; the list is one's own. */
export const PhraseSheet = ({ open, onClose, onChoose }: PhraseSheetProps) => {
  const phrases = usePhrases(open)
  const { data, error } = useGet('GET /me/phrases', {}, { staleTime: 300_000, enabled: open })
  const [editing, setEditing] = useState(false)
  if (open && editing) return <PhraseEditor phrases={phrases} onClose={() => setEditing(false)} />
  return (
    <Sheet
      open={open}
      title={texts.phrases}
      onClose={onClose}
      footer={
        <Button kind="secondary" disabled={!data} onTap={() => setEditing(true)}>
          {texts.editPhrases}
        </Button>
      }
    >
      {!data && !error ? (
        <Skeleton rows={4} />
      ) : (
        phrases.map((phrase, index) => (
          <Tap key={phrase} className="phrase" onTap={() => onChoose(phrase)}>
            {index < 9 && <Span className="phrase__key">{index + 1}</Span>}
            <Span>{phrase}</Span>
          </Tap>
        ))
      )}
    </Sheet>
  )
}
