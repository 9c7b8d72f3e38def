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
import type { StepProps } from './stepProps'

type Category = (typeof categories)[number]
type CategorySheetProps = StepProps & { conversation: Conversation }

/** Records what a matter is about and where, for counting; its words stay between the two sides. */
export const CategorySheet = ({ conversationId, conversation, open, onClose, onDone }: CategorySheetProps) => {
  const [chosen, setChosen] = useState<Category | undefined>(conversation.category)
  const [where, setWhere] = useState(conversation.place ?? '')
  const [asked, setAsked] = useState(false)
  const command = useCommand('PUT /conversations/{conversationId}/category')
  const place = where.trim()

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (!chosen) return
    if (!(await command.run({ conversationId, category: chosen, ...(place && { place }) }))) return
    toast('事项类别已登记', 'good')
    onDone()
  }

  return (
    <Sheet
      open={open}
      title="事项类别"
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          保存类别
        </Button>
      }
    >
      <Field
        label="属于哪一类"
        hint="只用于汇总，不含来信内容，群众看不到类别。"
        error={asked && !chosen ? '请选择一个类别' : undefined}
      >
        <Segmented<Category | ''>
          label="属于哪一类"
          wrap
          value={chosen ?? ''}
          onChange={(category) => category && setChosen(category)}
          choices={categories.map((category) => ({ value: category, label: category }))}
        />
      </Field>
      <TextField
        id="category-place"
        label="事项地点"
        optional
        placeholder="例如：幸福路菜场门口"
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
