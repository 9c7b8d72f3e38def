import type { ReactNode } from 'react'
import { Box, Tap } from '../../elements/elements'
import './style.css'

type CardProps = {
  onTap?: () => void
  label?: string
  tone?: 'plain' | 'accent' | 'sunken'
  className?: string
  children: ReactNode
}

/** A sheet of paper on the page; with `onTap` the whole of it is one button. */
export const Card = ({ onTap, label, tone = 'plain', className, children }: CardProps) =>
  onTap ? (
    <Tap className={`card card--${tone} card--tap ${className ?? ''}`} onTap={onTap} label={label}>
      {children}
    </Tap>
  ) : (
    <Box className={`card card--${tone} ${className ?? ''}`}>{children}</Box>
  )
