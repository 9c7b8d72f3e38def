import type { DraftVersion } from '@shared/drafts/schemas'
import { useMemo, useState } from 'react'
import { Icon } from '../../../components/Icon'
import { Cell, List } from '../../../components/List'
import { Sheet } from '../../../components/Sheet'
import { Box, Span, Tap } from '../../../elements/elements'
import { texts } from '../texts'
import { type Chapter, chaptersOf } from './contentsOf'

type Articles = DraftVersion['articles']

/** A law with more articles than this shows its chapters folded. */
const FOLDED_FROM = 40

const nameOf = (articles: Articles, { title, from, to }: Chapter): string => {
  const [first, last] = [articles[from]?.label ?? '', articles[to - 1]?.label ?? '']
  return title || (first === last ? first : texts.detail.articleSpan(first, last))
}

/** 目录: chapters that fold, articles that are jumped to. */
export const Contents = ({
  articles,
  open,
  onClose,
  onJump,
}: {
  articles: Articles
  open: boolean
  onClose: () => void
  onJump: (index: number) => void
}) => {
  const chapters = useMemo(() => chaptersOf(articles), [articles])
  const folds = chapters.length > 1
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const shown = (index: number) => !folds || articles.length <= FOLDED_FROM !== unfolded.has(index)
  const turn = (index: number): void =>
    setUnfolded((before) => {
      const after = new Set(before)
      if (!after.delete(index)) after.add(index)
      return after
    })
  return (
    <Sheet open={open} title={texts.detail.contents} onClose={onClose}>
      {chapters.map((chapter, index) => (
        <Box key={chapter.from}>
          {chapter.above.map((heading) => (
            <Box key={heading} className="law__contents-heading">
              {heading}
            </Box>
          ))}
          {folds && (
            <Tap className="law__contents-chapter" expanded={shown(index)} onTap={() => turn(index)}>
              <Span className="grow">{nameOf(articles, chapter)}</Span>
              <Span className="muted small">{texts.detail.adoptedCount(chapter.to - chapter.from)}</Span>
              <Icon name={shown(index) ? 'down' : 'next'} size="small" />
            </Tap>
          )}
          {shown(index) && (
            <List>
              {articles.slice(chapter.from, chapter.to).map((article, at) => (
                <Cell
                  // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat, places do not move
                  key={at}
                  title={`${article.label}${article.caption ? ` ${article.caption}` : ''}`}
                  note={article.caption ? undefined : `${[...article.text.slice(0, 60)].slice(0, 22).join('')}…`}
                  onTap={() => onJump(chapter.from + at)}
                />
              ))}
            </List>
          )}
        </Box>
      ))}
    </Sheet>
  )
}
