import { Span } from '../../elements/elements'
import './style.css'

/** How many wait; nothing where none do. */
export const Badge = ({ count }: { count: number }) =>
  count > 0 ? (
    <Span className="badge">
      {count > 99 ? '99+' : count}
      <Span className="visually-hidden">条未读</Span>
    </Span>
  ) : null
