import { Icon } from '../../components/Icon'
import { Skeleton } from '../../components/Skeleton'
import { Box, Span, Tap } from '../../elements/elements'
import { go } from '../../routes'
import type { Todo } from '../lib/todos'
import { texts } from './texts'

type TodoListProps = {
  todos: readonly (Todo & { draft: string })[]
  /** Some figures are still on their way. */
  counting: boolean
}

/** What waits, across all drafts; each line leads to where it is done. */
export const TodoList = ({ todos, counting }: TodoListProps) => {
  if (todos.length === 0 && counting) return <Skeleton rows={3} />
  if (todos.length === 0)
    return (
      <Box className="todos todos--none">
        <Icon name="check-circle" />
        <Span>{texts.nothingToDo}</Span>
      </Box>
    )
  const sorted = [...todos].sort((a, b) => Number(b.pressing) - Number(a.pressing))
  return (
    <Box className="todos">
      {sorted.map((todo) => (
        <Tap key={todo.key} className="todos__item" onTap={() => go(todo.page, todo.params)}>
          <Icon
            name={todo.pressing ? 'warning' : 'clock'}
            className={todo.pressing ? 'todos__pressing' : 'todos__icon'}
          />
          <Box className="todos__words">
            <Box className="todos__text">{todo.text}</Box>
            <Box className="todos__draft">{todo.draft}</Box>
          </Box>
          <Icon name="next" size="small" className="todos__icon" />
        </Tap>
      ))}
    </Box>
  )
}
