import { lengths } from '@shared/city/rules'
import type { Opinion } from '@shared/opinions/schemas'
import { codePoints } from '@shared/text/codePoints'
import { useCommand } from '../../../api/useCommand'
import { Button } from '../../../components/Button'
import { TextArea } from '../../../components/Field'
import { Sheet } from '../../../components/Sheet'
import { Box } from '../../../elements/elements'
import { toast } from '../../../state/feedback'
import { useLocalDraft } from '../../../state/localDraft'
import { texts } from '../texts'

type EditSheetProps = { opinion: Opinion; open: boolean; onClose: () => void; onSaved: () => unknown }

/** Rewords an opinion that nobody has taken up yet. */
export const EditSheet = ({ opinion, open, onClose, onSaved }: EditSheetProps) => {
  const { value, change, clear } = useLocalDraft(`edit:${opinion.id}:${opinion.revision}`, {
    text: opinion.text,
    reason: opinion.reason ?? '',
    suggestedText: opinion.suggestedText ?? '',
  })
  const edit = useCommand('PATCH /opinions/{opinionId}')
  const length = codePoints(value.text.trim())
  const [least, most] = lengths.opinionText

  const save = async (): Promise<void> => {
    const orNull = (text: string): string | null => (text.trim() === '' ? null : text)
    const saved = await edit.run({
      opinionId: opinion.id,
      text: value.text,
      reason: orNull(value.reason),
      suggestedText: orNull(value.suggestedText),
    })
    if (!saved) return
    clear()
    toast(texts.detail.edited, 'good')
    onClose()
    onSaved()
  }

  return (
    <Sheet
      open={open}
      title={texts.detail.editTitle}
      onClose={onClose}
      footer={
        <Button block busy={edit.busy} disabled={length < least || length > most} onTap={save}>
          {texts.detail.saveEdit}
        </Button>
      }
    >
      <TextArea
        id="edit-text"
        label={texts.detail.opinionText}
        value={value.text}
        onChange={(text) => change({ text })}
        least={least}
        limit={most}
      />
      {opinion.suggestedText !== undefined && (
        <TextArea
          id="edit-wording"
          label={texts.detail.suggestedText}
          optional
          value={value.suggestedText}
          onChange={(suggestedText) => change({ suggestedText })}
          limit={lengths.suggestedText[1]}
        />
      )}
      <TextArea
        id="edit-reason"
        label={texts.detail.reason}
        optional
        rows={3}
        value={value.reason}
        onChange={(reason) => change({ reason })}
        limit={lengths.reason[1]}
      />
      {edit.error && (
        <Box className="field__error" role="alert">
          {edit.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
