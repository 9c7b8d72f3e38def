import { Button } from '../../../components/Button'
import { Sheet } from '../../../components/Sheet'
import { Box } from '../../../elements/elements'
import { go } from '../../../routes'
import { keepQuote } from '../../../state/quote'
import { texts } from '../texts'

/** What was touched in the text: an article, and the sentence where it is known. */
export type Touched = { article: string; sentence?: string }

type SentenceSheetProps = {
  draftId: string
  version: number
  touched: Touched | undefined
  onClose: () => void
}

/** A sentence was touched while reading: speak about it, about its article, or read on. */
export const SentenceSheet = ({ draftId, version, touched, onClose }: SentenceSheetProps) => {
  const write = (quote?: string): void => {
    if (!touched) return
    const { article } = touched
    if (quote) keepQuote({ draftId, article, text: quote })
    onClose()
    go('writeOpinion', { draftId, article })
  }
  const { article = '', sentence } = touched ?? {}
  return (
    <Sheet open={touched !== undefined} title={article} onClose={onClose}>
      {sentence && <Box className="law__sentence serif">{sentence}</Box>}
      <Box className="law__say">
        {sentence && (
          <Button block icon="pen" onTap={() => write(sentence)}>
            {texts.article.aboutSentence}
          </Button>
        )}
        <Button block kind={sentence ? 'secondary' : undefined} onTap={() => write()}>
          {texts.article.aboutWholeArticle}
        </Button>
        <Button
          block
          kind="plain"
          onTap={() => {
            onClose()
            go('article', { id: draftId, version, article })
          }}
        >
          {texts.detail.readAlone}
        </Button>
      </Box>
    </Sheet>
  )
}
