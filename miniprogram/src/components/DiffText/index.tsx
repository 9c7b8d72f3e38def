import { Box, Span } from '../../elements/elements'
import type { Change } from '../../lib/changes'
import './style.css'

/** Tracked changes: what goes is struck through, what comes is underlined; colour is never the only sign. */
export const DiffText = ({ changes }: { changes: readonly Change[] }) => (
  <Box className="diff-text">
    {changes.map(({ op, text }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no identity but their place
      <Span key={index} className={op === 'equal' ? '' : `diff-text__${op}`}>
        {text}
      </Span>
    ))}
  </Box>
)
