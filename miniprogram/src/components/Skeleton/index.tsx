import { Box } from '../../elements/elements'
import { texts } from '../texts'
import './style.css'

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

/** The shape of what is coming, so that nothing jumps when it comes. */
export const Skeleton = ({ rows = 3, cards = 1 }: { rows?: number; cards?: number }) => (
  <Box className="skeleton" role="status" label={texts.skeleton.loading}>
    {upTo(cards).map((card) => (
      <Box className="skeleton__card" key={card}>
        {upTo(rows).map((row) => (
          <Box
            className={`skeleton__line skeleton__line--${row === 0 ? 'head' : row === rows - 1 ? 'short' : 'full'}`}
            key={row}
          />
        ))}
      </Box>
    ))}
  </Box>
)
