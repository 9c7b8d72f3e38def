import { DiffText } from '../../../components/DiffText'
import { Box, Heading } from '../../../elements/elements'
import { texts } from '../texts'
import type { useAdoptions } from '../useAdoptions'

type AbsorbedProps = { entry: NonNullable<ReturnType<ReturnType<typeof useAdoptions>['of']>>; label: string }

/** 因你而改: how many opinions went into this article, and which words came and went. */
export const Absorbed = ({ entry, label }: AbsorbedProps) => {
  const before = entry.from.join('、')
  const changed = entry.changes.some(({ op }) => op !== 'equal')
  return (
    <Box className="article-page__absorbed">
      <Heading level={3} className="article-page__absorbed-title serif">
        {texts.article.absorbed(entry.opinions)}
      </Heading>
      <Box className="muted small">
        {before === ''
          ? texts.article.newArticle
          : before === label
            ? texts.article.comparedWithPrevious
            : texts.article.changedFrom(before)}
        {changed && texts.article.marksExplained}
      </Box>
      {changed && (
        <Box className="article-page__absorbed-words">
          <DiffText changes={entry.changes} />
        </Box>
      )}
    </Box>
  )
}
