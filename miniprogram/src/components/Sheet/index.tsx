import type { ReactNode } from 'react'
import { Box, Heading, Tap } from '../../elements/elements'
import { Icon } from '../Icon'
import { texts } from '../texts'
import { useModal } from './useModal'
import './style.css'

type SheetProps = { open: boolean; title: string; onClose: () => void; footer?: ReactNode; children: ReactNode }

/** A panel that rises from the bottom (a dialog in the middle of a wide screen). */
export const Sheet = ({ open, title, onClose, footer, children }: SheetProps) => {
  const id = useModal(open, onClose)
  if (!open) return null
  return (
    <Box className="sheet">
      <Tap className="sheet__veil" label={texts.sheet.close} onTap={onClose} />
      <Box className="sheet__panel" id={id} role="dialog" label={title}>
        <Box className="sheet__head">
          <Heading level={2} className="sheet__title">
            {title}
          </Heading>
          <Tap className="sheet__close" label={texts.sheet.close} onTap={onClose}>
            <Icon name="close" />
          </Tap>
        </Box>
        <Box className="sheet__body">{children}</Box>
        {footer && <Box className="sheet__foot">{footer}</Box>}
      </Box>
    </Box>
  )
}
