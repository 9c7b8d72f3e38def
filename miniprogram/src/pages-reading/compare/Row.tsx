import { DiffText } from '../../components/DiffText'
import { Tag } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { type Alignment, isRewritten, kindNames, kindTones, placeOf } from './alignments'

/** One article in both versions. */
export const Row = ({ id, alignment, current }: { id: string; alignment: Alignment; current: boolean }) => {
  const { kind, changes } = alignment
  return (
    <Box id={id} className={`compare__row ${current ? 'is-current' : ''}`}>
      <Box className="compare__place">
        <Span className="compare__label">{placeOf(alignment)}</Span>
        <Tag tone={kindTones[kind]}>{kindNames[kind]}</Tag>
      </Box>
      <Box className="compare__one">
        {isRewritten(changes) ? (
          <>
            <Box className="muted small">改动很大，先看原来的，再看改后的：</Box>
            <DiffText changes={changes.filter(({ op }) => op !== 'insert')} />
            <Box className="compare__arrow muted small">改为</Box>
            <DiffText changes={changes.filter(({ op }) => op !== 'delete')} />
          </>
        ) : (
          <DiffText changes={changes} />
        )}
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
