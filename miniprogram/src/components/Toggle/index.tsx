import { Box, Span, Tap } from '../../elements/elements'
import { texts } from '../texts'
import './style.css'

type ToggleProps = { title: string; note?: string; on: boolean; busy?: boolean; onChange: (on: boolean) => void }

/** A row that is on or off; the whole of it is the switch. */
export const Toggle = ({ title, note, on, busy, onChange }: ToggleProps) => (
  <Tap
    className="cell cell--tap toggle"
    role="switch"
    pressed={on}
    label={`${title}，${on ? texts.toggle.on : texts.toggle.off}`}
    disabled={busy}
    onTap={() => onChange(!on)}
  >
    <Box className="cell__words">
      <Span className="cell__title">{title}</Span>
      {note && <Span className="cell__note">{note}</Span>}
    </Box>
    <Box className={`toggle__track ${on ? 'toggle__track--on' : ''}`}>
      <Box className="toggle__knob" />
    </Box>
  </Tap>
)
