import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Box } from '../../elements/elements'
import { go } from '../../routes'
import type { Draft } from '../lib/draftCache'
import { todosOf } from '../lib/todos'
import { texts } from './texts'

const buttons: Partial<Record<string, string>> = {
  staffImport: texts.importText,
  staffConsultation: texts.arrangeConsultation,
  staffQueue: texts.goDecide,
  staffFigures: texts.goCheck,
  staffFeedback: texts.writeFeedback,
}

/** What to do now, before everything else. */
export const NextStep = ({ draft }: { draft: Draft }) => {
  const counts = useGet(
    'GET /drafts/{draftId}/reconciliation',
    { draftId: draft.id },
    { enabled: !!draft.consultation },
  )
  const todos = todosOf(draft, counts.data, Date.now())
  if (todos.length === 0) return null
  return (
    <Card tone="accent">
      {todos.map((todo) => (
        <Box className="next-step" key={todo.key}>
          <Box className="next-step__text">{todo.text}</Box>
          <Button size="small" onTap={() => go(todo.page, todo.params)}>
            {buttons[todo.page] ?? texts.open}
          </Button>
        </Box>
      ))}
    </Card>
  )
}
