import { NONE } from '@shared/workbench/words'
import { Box, Span, Tap } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { texts } from './texts'

type Article = { article: string | null; opinions: number }

/** The law from its first article to its last: the more opinions on one, the deeper its colour. */
export const Heat = ({ articles, onOpen }: { articles: readonly Article[]; onOpen: (article: string) => void }) => {
  const most = Math.max(1, ...articles.map(({ opinions }) => opinions))
  return (
    <Box className="heat" role="group" label={texts.opinionsPerArticle}>
      {articles.map(({ article, opinions }) => {
        const share = opinions / most
        const cell = (
          <>
            <Box className="heat__colour" style={{ opacity: opinions === 0 ? 0 : 0.15 + 0.55 * share }} />
            <Span className="heat__name">{article ?? texts.wholeDraft}</Span>
            <Span className="heat__count">{grouped(opinions)}</Span>
          </>
        )
        return opinions === 0 ? (
          <Box key={article ?? ''} className="heat__cell">
            {cell}
          </Box>
        ) : (
          <Tap key={article ?? ''} className="heat__cell" onTap={() => onOpen(article ?? NONE)}>
            {cell}
          </Tap>
        )
      })}
    </Box>
  )
}
