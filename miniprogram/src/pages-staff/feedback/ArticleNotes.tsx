import { useState } from 'react'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/Field'
import { Box, Heading } from '../../elements/elements'
import { texts } from './texts'

type ArticleNotesProps = {
  byArticle: readonly { article: string | null; opinions: number }[]
  notes: Readonly<Record<string, string>>
  onChange: (article: string, words: string) => void
}

const FEW = 5

/** A word on each article that drew opinions; those most spoken about first, all of them optional. */
export const ArticleNotes = ({ byArticle, notes, onChange }: ArticleNotesProps) => {
  const [all, setAll] = useState(false)
  const sorted = [...byArticle].filter(({ opinions }) => opinions > 0).sort((a, b) => b.opinions - a.opinions)
  if (sorted.length === 0) return null
  const shown = all ? sorted : sorted.filter(({ article }, index) => index < FEW || notes[article ?? ''])
  return (
    <Box className="feedback__articles">
      <Heading level={3} className="section__title feedback__title">
        {texts.articleNotes}
      </Heading>
      {shown.map(({ article, opinions }) => (
        <TextArea
          key={article ?? ''}
          id={`note-${article ?? 'all'}`}
          label={texts.articleWithOpinions(article ?? texts.wholeDraft, opinions)}
          optional
          rows={2}
          limit={2000}
          value={notes[article ?? ''] ?? ''}
          onChange={(words) => onChange(article ?? '', words)}
        />
      ))}
      {shown.length < sorted.length && (
        <Button kind="plain" size="small" onTap={() => setAll(true)}>
          {texts.otherArticles(sorted.length - shown.length)}
        </Button>
      )}
    </Box>
  )
}
