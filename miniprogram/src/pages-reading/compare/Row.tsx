import { DiffText } from '../../components/DiffText'
import { Tag } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { type Alignment, kindNames, kindTones, placeOf } from './alignments'

/** One article in both versions. */
export const Row = ({ alignment }: { alignment: Alignment }) => {
  const { kind, changes } = alignment
  return (
    <Box className="compare__row">
      <Box className="compare__place">
        <Span className="compare__label">{placeOf(alignment)}</Span>
        <Tag tone={kindTones[kind]}>{kindNames[kind]}</Tag>
      </Box>
      <Box className="compare__one">
        <DiffText changes={changes} />
      </Box>
      <Box className="compare__two">
        <Box className="compare__cell">
          {kind === 'added' ? (
            <Span className="muted">（无）</Span>
          ) : (
            <DiffText changes={changes.filter(({ op }) => op !== 'insert')} />
          )}
        </Box>
        <Box className="compare__cell">
          {kind === 'deleted' ? (
            <Span className="muted">（删去）</Span>
          ) : (
            <DiffText changes={changes.filter(({ op }) => op !== 'delete')} />
          )}
        </Box>
      </Box>
    </Box>
  )
}
