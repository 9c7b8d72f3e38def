import { Box, Span, Words } from '../../elements/elements'
import type { Change } from '../../lib/changes'
import './style.css'

type DiffTextProps = {
  changes: readonly Change[]
  /** The words were touched. */
  onTouch?: () => void
}

/** Tracked changes: what goes is struck through, what comes is underlined; colour is never the only sign. */
export const DiffText = ({ changes, onTouch }: DiffTextProps) => (
  <Box className="diff-text">
    {changes.map(({ op, text }, index) => {
      const look = op === 'equal' ? '' : `diff-text__${op}`
      return onTouch ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no identity but their place
        <Words key={index} className={look} onTouch={onTouch}>
          {text}
        </Words>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Span key={index} className={look}>
          {text}
        </Span>
      )
    })}
  </Box>
)
