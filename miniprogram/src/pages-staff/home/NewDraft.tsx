import { lengths } from '@shared/city/rules'
import { codePoints } from '@shared/text/codePoints'
import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { TextArea, TextField } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { go } from '../../routes'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import { Failure } from '../components/Failure'
import { keepDraft } from '../lib/draftCache'
import { texts } from './texts'

const empty = { title: '', summary: '' }

/** A new draft needs no more than its name; the rest is done on its own page. */
export const NewDraft = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { value, change, clear } = useLocalDraft('new-draft', empty)
  const [missing, setMissing] = useState(false)
  const command = useCommand('POST /drafts', { slot: 'new-draft' })

  const create = async (): Promise<void> => {
    const title = value.title.trim()
    if (codePoints(title) < lengths.title[0]) return setMissing(true)
    const draft = await command.run({ title, summary: value.summary.trim() || undefined })
    if (!draft) return
    keepDraft(draft)
    change(empty)
    clear()
    onClose()
    toast(texts.draftCreated, 'good')
    go('staffImport', { id: draft.id })
  }

  return (
    <Sheet
      open={open}
      title={texts.newDraft}
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={create}>
          {texts.createDraft}
        </Button>
      }
    >
      <TextField
        id="new-draft-title"
        label={texts.draftTitle}
        hint={texts.draftTitleHint}
        placeholder={texts.draftTitleExample}
        value={value.title}
        onChange={(title) => change({ title })}
        error={missing && value.title.trim() === '' ? texts.draftTitleMissing : undefined}
      />
      <TextArea
        id="new-draft-summary"
        label={texts.summary}
        hint={texts.summaryHint}
        optional
        rows={3}
        limit={500}
        value={value.summary}
        onChange={(summary) => change({ summary })}
      />
      <Failure error={command.error} />
    </Sheet>
  )
}
