import type { DraftVersion } from '@shared/drafts/schemas'
import { memo } from 'react'
import { ArticleText } from '../../../components/ArticleText'
import { DiffText } from '../../../components/DiffText'
import { Icon } from '../../../components/Icon'
import { Box, Heading, Span, Tap } from '../../../elements/elements'
import { texts } from '../texts'

type ArticleRowProps = {
  id: string
  article: DraftVersion['articles'][number]
  headings: string[]
  opinions: number
  /** Opinions that this version took into it. */
  absorbed: number
  find: string
  firstHit: number
  hit: number
  terms: readonly string[]
  /** Shows what came and what went, where the draft is annotated. */
  marks: boolean
  onReference: (label: string) => void
  onTerm: (term: string) => void
  onRead: () => void
  onWrite?: () => void
  /** A sentence of it was touched; none where its changes are shown. */
  onSentence?: (sentence?: string) => void
}

/** One article in the text: its words, what was said of it, and where to speak. */
const Row = ({
  id,
  article,
  headings,
  opinions,
  absorbed,
  onRead,
  onWrite,
  onSentence,
  marks,
  ...words
}: ArticleRowProps) => (
  <Box id={id} className="law__article">
    {headings.map((heading) => (
      <Heading key={heading} level={3} className="law__heading serif">
        {heading}
      </Heading>
    ))}
    {marks && article.marked ? (
      <Box className="law__marked">
        <Span className="article-text__label serif">{article.label}</Span>
        <DiffText changes={article.marked} onTouch={onSentence && (() => onSentence())} />
      </Box>
    ) : (
      <ArticleText
        label={article.label}
        caption={article.caption}
        text={article.text}
        onSentence={onSentence}
        {...words}
      />
    )}
    {article.footnotes?.map(({ number, text }) => (
      <Box key={number} className="law__footnote">
        {texts.detail.footnote(number, text)}
      </Box>
    ))}
    {absorbed > 0 && (
      <Tap className="law__absorbed" label={texts.detail.absorbedLabel(article.label, absorbed)} onTap={onRead}>
        <Icon name="check-circle" size="small" />
        {texts.detail.absorbedCount(absorbed)}
        <Icon name="next" size="small" />
      </Tap>
    )}
    <Box className="law__tools">
      <Tap
        className="law__tool"
        label={`${article.label}，${opinions > 0 ? texts.detail.opinionCount(opinions) : texts.detail.readAlone}`}
        onTap={onRead}
      >
        {opinions > 0 ? texts.detail.opinionCount(opinions) : texts.detail.readAlone}
      </Tap>
      {onWrite && (
        <Tap
          className="law__tool law__tool--write"
          label={texts.detail.opinionOnArticle(article.label)}
          onTap={onWrite}
        >
          <Icon name="pen" size="small" />
          {texts.detail.giveOpinion}
        </Tap>
      )}
    </Box>
  </Box>
)

/** A long law is drawn again with each letter of a search: rows whose marks stay are left as they are. */
export const ArticleRow = memo(
  Row,
  (a, b) =>
    a.article === b.article &&
    a.opinions === b.opinions &&
    a.absorbed === b.absorbed &&
    a.find === b.find &&
    a.marks === b.marks &&
    a.firstHit === b.firstHit &&
    (a.find === '' || a.hit === b.hit) &&
    (a.onWrite === undefined) === (b.onWrite === undefined),
)
