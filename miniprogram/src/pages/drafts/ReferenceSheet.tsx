import type { DraftVersion } from '@shared/drafts/schemas'
import { ArticleText } from '../../components/ArticleText'
import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
import { texts } from './texts'

type ReferenceSheetProps = {
  articles: DraftVersion['articles']
  label: string | undefined
  onClose: () => void
  onGo: (label: string) => void
}

/** The article that another one names, read without leaving one's place. */
export const ReferenceSheet = ({ articles, label, onClose, onGo }: ReferenceSheetProps) => {
  const article = articles.find((one) => one.label === label)
  return (
    <Sheet
      open={label !== undefined}
      title={label ?? ''}
      onClose={onClose}
      footer={
        article && (
          <Button block kind="secondary" onTap={() => onGo(article.label)}>
            {texts.goToArticle(article.label)}
          </Button>
        )
      }
    >
      {article ? (
        <ArticleText label={article.label} caption={article.caption} text={article.text} />
      ) : (
        <Box className="muted">
          {texts.notInVersion}
          {label}。
        </Box>
      )}
    </Sheet>
  )
}
