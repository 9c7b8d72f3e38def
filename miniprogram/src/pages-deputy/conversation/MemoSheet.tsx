import { useState } from 'react'
import { refresh, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Skeleton } from '../../components/Skeleton'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import type { StepProps } from './stepProps'

/** A note to oneself: where one stands with the matter. Nobody else sees it. */
export const MemoSheet = ({ conversationId, open, onClose, onDone }: StepProps) => {
  const { data } = useGet('GET /conversations/{conversationId}/memo', { conversationId }, { enabled: open })
  const [words, setWords] = useState<string>()
  const save = useCommand('PUT /conversations/{conversationId}/memo')
  const submit = async (): Promise<void> => {
    if (!(await save.run({ conversationId, text: (words ?? data?.text ?? '').trim() }))) return
    await refresh('GET /conversations/{conversationId}/memo')
    toast('已记下', 'good')
    onDone()
  }
  return (
    <Sheet
      open={open}
      title="给自己记一笔"
      onClose={onClose}
      footer={
        <Button busy={save.busy} disabled={!data} onTap={submit}>
          保存
        </Button>
      }
    >
      {data ? (
        <TextArea
          id="memo"
          label="记一笔"
          hint="只有您自己看到，群众和同事都看不到。"
          rows={4}
          limit={1000}
          value={words ?? data.text}
          onChange={setWords}
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
