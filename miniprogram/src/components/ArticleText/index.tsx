import { Box, InlineTap, Span, Tap, Words } from '../../elements/elements'
import { bySentence, clausesOf, type Placed } from '../../lib/clauses'
import { type Piece, piecesOf } from '../../lib/textPieces'
import { texts } from '../texts'
import './style.css'

type ArticleTextProps = {
  label: string
  caption?: string
  text: string
  /** Without its label, where a heading above already names it. */
  bare?: boolean
  className?: string
  /** Marks these words; `firstHit` is the place of the first among all hits of the search, `hit` the one looked at. */
  find?: string
  firstHit?: number
  hit?: number
  /** Other articles of the law that are named can be tapped. */
  onReference?: (label: string) => void
  /** Terms that the law explains, longest first, can be tapped. */
  terms?: readonly string[]
  onTerm?: (term: string) => void
  /** A sentence was touched. */
  onSentence?: (sentence: string) => void
}

type MarkedProps = { piece: Piece; onTouch?: () => void } & Pick<ArticleTextProps, 'hit' | 'onReference' | 'onTerm'>

const Marked = ({ piece, hit, onReference, onTerm, onTouch }: MarkedProps) => {
  const { text, label, term } = piece
  if (piece.hit !== undefined)
    return <Span className={`article-text__hit ${piece.hit === hit ? 'is-current' : ''}`}>{text}</Span>
  if (term !== undefined && onTerm)
    return (
      <InlineTap className="article-text__term" onTap={() => onTerm(term)}>
        {text}
      </InlineTap>
    )
  if (label === undefined || !onReference)
    return onTouch ? <Words onTouch={onTouch}>{text}</Words> : <Span selectable>{text}</Span>
  return (
    <Tap
      className="article-text__reference"
      label={texts.articleText.viewArticle(label)}
      onTap={() => onReference(label)}
    >
      {text}
    </Tap>
  )
}

/** One article as it is printed: label in bold, paragraphs indented by two characters. */
export const ArticleText = ({
  label,
  caption,
  text,
  bare,
  className,
  find,
  firstHit = 0,
  hit,
  onReference,
  terms,
  onTerm,
  onSentence,
}: ArticleTextProps) => {
  let counted = firstHit
  const paragraphs = text.split('\n').map((paragraph) => {
    const pieces = piecesOf(paragraph, {
      find,
      firstHit: counted,
      refs: onReference !== undefined,
      terms: onTerm && terms,
    })
    counted += pieces.filter((piece) => piece.hit !== undefined).length
    const placed: (Piece & Partial<Placed>)[] = onSentence ? bySentence(pieces) : pieces
    const touch = (clause: number | undefined) => (): void =>
      onSentence?.((clausesOf(paragraph)[clause ?? 0] ?? paragraph).trim())
    return placed.map((piece) => ({ piece, ...(onSentence && { onTouch: touch(piece.clause) }) }))
  })
  return (
    <Box className={`article-text ${className ?? ''}`}>
      {paragraphs.map((pieces, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a published text never move
        <Box className="article-text__paragraph" key={index}>
          {index === 0 && !bare && (
            <Span className="article-text__label">
              {label}
              {caption && `【${caption}】`}
              {'　'}
            </Span>
          )}
          {pieces.map((each, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no identity but their place
            <Marked key={at} {...each} hit={hit} onReference={onReference} onTerm={onTerm} />
          ))}
        </Box>
      ))}
    </Box>
  )
}
