import type { Draft, DraftVersion } from '@shared/drafts/endpoints'
import Taro, { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import type { ApiError } from '../../../api/apiError'
import { useGet } from '../../../api/query'
import { ArticleText } from '../../../components/ArticleText'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { ErrorState } from '../../../components/ErrorState'
import { Icon } from '../../../components/Icon'
import { Cell, List } from '../../../components/List'
import { Sheet } from '../../../components/Sheet'
import { Skeleton } from '../../../components/Skeleton'
import { Box, Heading, Span, Tap } from '../../../elements/elements'
import { go } from '../../../routes'
import { headingsAt } from './headings'

type LawTextProps = {
  draft: Draft
  text: { data?: DraftVersion; error: ApiError | null; refetch: () => unknown }
  open: boolean
}

/** So many articles are drawn at once; the rest comes on reaching the end, or by the contents. */
const STEP = 40

/** The whole text, article by article; each can be opened or commented on at its place. */
export const LawText = ({ draft, text, open }: LawTextProps) => {
  const [drawn, setDrawn] = useState(STEP)
  const [contents, setContents] = useState(false)
  const { data: figures } = useGet('GET /drafts/{draftId}/statistics', { draftId: draft.id })
  const articles = text.data?.articles ?? []
  useReachBottom(() => setDrawn((count) => (count < articles.length ? count + STEP : count)))

  if (draft.version === undefined) return <Empty title="草案文本还没有公布" text="公布后可以在这里逐条阅读和提意见。" />
  if (text.error && !text.data) return <ErrorState error={text.error} onRetry={() => text.refetch()} />
  if (!text.data) return <Skeleton rows={5} cards={3} />

  const { version } = text.data
  const opinionsOf = (label: string): number =>
    figures?.byArticle.find(({ article }) => article === label)?.opinions ?? 0
  const jump = (index: number): void => {
    setContents(false)
    setDrawn((count) => Math.max(count, index + STEP))
    setTimeout(() => Taro.pageScrollTo({ selector: `#article-${index}`, duration: 180 }), 60)
  }

  return (
    <>
      <Box className="law__bar">
        <Span className="muted small">
          {text.data.kind}，共 {articles.length} 条
        </Span>
        <Button kind="secondary" size="small" icon="list" onTap={() => setContents(true)}>
          目录
        </Button>
      </Box>
      {text.data.preamble !== '' && <Box className="law__preamble serif">{text.data.preamble}</Box>}
      {articles.slice(0, drawn).map((article, index) => {
        const count = opinionsOf(article.label)
        return (
          <Box key={article.label} id={`article-${index}`} className="law__article">
            {headingsAt(articles, index).map((heading) => (
              <Heading key={heading} level={3} className="law__heading serif">
                {heading}
              </Heading>
            ))}
            <ArticleText label={article.label} caption={article.caption} text={article.text} />
            <Box className="law__tools">
              <Tap
                className="law__tool"
                label={`${article.label}，${count > 0 ? `${count} 条意见` : '单独阅读'}`}
                onTap={() => go('article', { id: draft.id, version, article: article.label })}
              >
                {count > 0 ? `${count} 条意见` : '单独阅读'}
              </Tap>
              {open && (
                <Tap
                  className="law__tool law__tool--write"
                  label={`对${article.label}提意见`}
                  onTap={() => go('writeOpinion', { draftId: draft.id, article: article.label })}
                >
                  <Icon name="pen" size="small" />
                  提意见
                </Tap>
              )}
            </Box>
          </Box>
        )
      })}
      {drawn < articles.length && (
        <Box className="law__more">
          <Button kind="secondary" onTap={() => setDrawn(drawn + STEP)}>
            继续阅读（还有 {articles.length - drawn} 条）
          </Button>
        </Box>
      )}
      <Sheet open={contents} title="目录" onClose={() => setContents(false)}>
        <List>
          {articles.map((article, index) => (
            <Box key={article.label}>
              {headingsAt(articles, index).map((heading) => (
                <Box key={heading} className="law__contents-heading">
                  {heading}
                </Box>
              ))}
              <Cell
                title={`${article.label}${article.caption ? ` ${article.caption}` : ''}`}
                note={article.caption ? undefined : `${[...article.text].slice(0, 22).join('')}…`}
                onTap={() => jump(index)}
              />
            </Box>
          ))}
        </List>
      </Sheet>
    </>
  )
}
