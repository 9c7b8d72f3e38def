import type { ReactNode } from 'react'
import { Box, Span, Tap } from '../../elements/elements'
import { Icon, type IconName } from '../Icon'
import './style.css'

/** Rows of one group. */
export const List = ({ title, children }: { title?: string; children: ReactNode }) => (
  <Box className="list">
    {title && <Box className="list__title">{title}</Box>}
    <Box className="list__rows">{children}</Box>
  </Box>
)

type CellProps = {
  title: ReactNode
  note?: ReactNode
  value?: ReactNode
  icon?: IconName
  onTap?: () => void
  label?: string
  danger?: boolean
}

/** One row: what it is, a note below, a value at the right; with `onTap` it leads somewhere. */
export const Cell = ({ title, note, value, icon, onTap, label, danger }: CellProps) => {
  const content = (
    <>
      {icon && <Icon name={icon} className="cell__icon" />}
      <Box className="cell__words">
        <Span className={`cell__title ${danger ? 'cell__title--danger' : ''}`}>{title}</Span>
        {note && <Span className="cell__note">{note}</Span>}
      </Box>
      {value !== undefined && <Span className="cell__value">{value}</Span>}
      {onTap && <Icon name="next" size="small" className="cell__arrow" />}
    </>
  )
  return onTap ? (
    <Tap className="cell cell--tap" onTap={onTap} label={label}>
      {content}
    </Tap>
  ) : (
    <Box className="cell">{content}</Box>
  )
}
