import type { ReactNode } from 'react'
import { Box } from '../../elements/elements'
import { Icon, type IconName } from '../Icon'
import './style.css'

type EmptyProps = { icon?: IconName; title: string; text?: string; children?: ReactNode }

/** Nothing here yet: says why, and what to do next. */
export const Empty = ({ icon = 'document', title, text, children }: EmptyProps) => (
  <Box className="empty">
    <Icon name={icon} size="large" className="empty__icon" />
    <Box className="empty__title">{title}</Box>
    {text && <Box className="empty__text">{text}</Box>}
    {children && <Box className="empty__action">{children}</Box>}
  </Box>
)
