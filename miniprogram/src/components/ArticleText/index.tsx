import { Box, Span } from '../../elements/elements'
import './style.css'

type ArticleTextProps = {
  label: string
  caption?: string
  text: string
  /** Without its label, where a heading above already names it. */
  bare?: boolean
  className?: string
}

/** One article as it is printed: label in bold, paragraphs indented by two characters. */
export const ArticleText = ({ label, caption, text, bare, className }: ArticleTextProps) => (
  <Box className={`article-text ${className ?? ''}`}>
    {text.split('\n').map((paragraph, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a published text never move
      <Box className="article-text__paragraph" key={index}>
        {index === 0 && !bare && (
          <Span className="article-text__label">
            {label}
            {caption && `【${caption}】`}
            {'　'}
          </Span>
        )}
        <Span selectable>{paragraph}</Span>
      </Box>
    ))}
  </Box>
)
