import type { Conversation } from '@shared/chat/endpoints'
import { categories } from '@shared/chat/words'
import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field, TextField } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useKept } from '../../state/kept'
import type { StepProps } from './stepProps'
import { texts } from './texts'

type Category = (typeof categories)[number]
type CategorySheetProps = StepProps & { conversation: Conversation }

/** Records what a matter is about and where, for counting; its words stay between the two sides. */
export const CategorySheet = ({ conversationId, conversation, open, onClose, onDone }: CategorySheetProps) => {
  const [chosen, setChosen] = useState<Category | undefined>(conversation.category)
  const [where, setWhere, forget] = useKept<string>(`category-place:${conversationId}`, conversation.place ?? '')
  const [asked, setAsked] = useState(false)
  const command = useCommand('PUT /conversations/{conversationId}/category')
  const place = where.trim()

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (!chosen) return
    if (!(await command.run({ conversationId, category: chosen, ...(place && { place }) }))) return
    forget()
    toast(texts.categorySaved, 'good')
    onDone()
  }

  return (
    <Sheet
      open={open}
      title={texts.category}
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          {texts.saveCategory}
        </Button>
      }
    >
      <Field
        label={texts.whichCategory}
        hint={texts.categoryHint}
        error={asked && !chosen ? texts.categoryMissing : undefined}
      >
        <Segmented<Category | ''>
          label={texts.whichCategory}
          wrap
          value={chosen ?? ''}
          onChange={(category) => category && setChosen(category)}
          choices={categories.map((category) => ({ value: category, label: category }))}
        />
      </Field>
      <TextField
        id="category-place"
        label={texts.matterPlace}
        optional
        placeholder={texts.placeExample}
        value={where}
        onChange={setWhere}
      />
      {command.error && (
        <Box className="field__error" role="alert">
          {command.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
