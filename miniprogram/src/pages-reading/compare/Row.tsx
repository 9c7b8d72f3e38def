import { DiffText } from '../../components/DiffText'
import { Tag } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { type Alignment, isRewritten, kindNames, kindTones, placeOf } from './alignments'
import { texts } from './texts'

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
            <Box className="muted small">{texts.rewrittenHint}</Box>
            <DiffText changes={changes.filter(({ op }) => op !== 'insert')} />
            <Box className="compare__arrow muted small">{texts.changedTo}</Box>
            <DiffText changes={changes.filter(({ op }) => op !== 'delete')} />
          </>
        ) : (
          <DiffText changes={changes} />
        )}
      </Box>
      <Box className="compare__two">
        <Box className="compare__cell">
          {kind === 'added' ? (
            <Span className="muted">{texts.nothing}</Span>
          ) : (
            <DiffText changes={changes.filter(({ op }) => op !== 'insert')} />
          )}
        </Box>
        <Box className="compare__cell">
          {kind === 'deleted' ? (
            <Span className="muted">{texts.struckOut}</Span>
          ) : (
            <DiffText changes={changes.filter(({ op }) => op !== 'delete')} />
          )}
        </Box>
      </Box>
    </Box>
  )
}
