import { Span } from '../../elements/elements'
import { texts } from '../texts'
import './style.css'

/** How many wait; nothing where none do. */
export const Badge = ({ count }: { count: number }) =>
  count > 0 ? (
    <Span className="badge">
      {count > 99 ? '99+' : count}
      <Span className="visually-hidden">{texts.badge.unread}</Span>
    </Span>
  ) : null
