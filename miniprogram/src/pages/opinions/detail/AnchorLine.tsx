import type { Opinion } from '@shared/opinions/schemas'
import { Button } from '../../../components/Button'
import { Box, Span } from '../../../elements/elements'
import { go } from '../../../routes'
import { texts } from '../texts'

type AnchorLineProps = { draftId: string; anchor: NonNullable<Opinion['anchor']> }

/** Where the article that was spoken of is in the newest version. */
export const AnchorLine = ({ draftId, anchor: { words, version, articles } }: AnchorLineProps) => (
  <Box className="opinion__anchor">
    <Span>{words}</Span>
    {articles.map((article) => (
      <Button kind="plain" size="small" key={article} onTap={() => go('article', { id: draftId, version, article })}>
        {texts.detail.seeNewArticle(article)}
      </Button>
    ))}
  </Box>
)
