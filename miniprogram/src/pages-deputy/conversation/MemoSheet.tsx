import { refresh, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Skeleton } from '../../components/Skeleton'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useKept } from '../../state/kept'
import type { StepProps } from './stepProps'
import { texts } from './texts'

/** A note to oneself: where one stands with the matter. Nobody else sees it. */
export const MemoSheet = ({ conversationId, open, onClose, onDone }: StepProps) => {
  const { data } = useGet('GET /conversations/{conversationId}/memo', { conversationId }, { enabled: open })
  const [typed, setTyped, forget] = useKept<{ words?: string }>(`memo:${conversationId}`, {})
  const { words } = typed
  const save = useCommand('PUT /conversations/{conversationId}/memo')
  const submit = async (): Promise<void> => {
    if (!(await save.run({ conversationId, text: (words ?? data?.text ?? '').trim() }))) return
    await refresh('GET /conversations/{conversationId}/memo')
    forget()
    toast(texts.memoSaved, 'good')
    onDone()
  }
  return (
    <Sheet
      open={open}
      title={texts.memoTitle}
      onClose={onClose}
      footer={
        <Button busy={save.busy} disabled={!data} onTap={submit}>
          {texts.save}
        </Button>
      }
    >
      {data ? (
        <TextArea
          id="memo"
          label={texts.memo}
          hint={texts.memoHint}
          rows={4}
          limit={1000}
          value={words ?? data.text}
          onChange={(next) => setTyped({ words: next })}
        />
      ) : (
        <Skeleton rows={3} />
      )}
      {save.error && (
        <Box className="field__error" role="alert">
          {save.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
