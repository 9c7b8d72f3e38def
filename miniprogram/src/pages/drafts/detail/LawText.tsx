import type { Draft, DraftVersion } from '@shared/drafts/schemas'
import { useEffect, useMemo, useState } from 'react'
import type { ApiError } from '../../../api/apiError'
import { useGet } from '../../../api/query'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { ErrorState } from '../../../components/ErrorState'
import { Skeleton } from '../../../components/Skeleton'
import { Box, Span } from '../../../elements/elements'
import { go } from '../../../routes'
import { useDebounced } from '../../../state/useDebounced'
import { AskedOfArticle } from '../article/AskedOfArticle'
import { ReferenceSheet } from '../ReferenceSheet'
import { TermSheet } from '../TermSheet'
import { texts } from '../texts'
import { useAdoptions } from '../useAdoptions'
import { useDefinitions } from '../useDefinitions'
import { ArticleRow } from './ArticleRow'
import { Contents } from './Contents'
import { Ending } from './Ending'
import { FindBar } from './FindBar'
import { headingsAt } from './headings'
import { SentenceSheet, type Touched } from './SentenceSheet'
import { useReading } from './useReading'

type LawTextProps = {
  draft: Draft
  text: { data?: DraftVersion; error: ApiError | null; refetch: () => unknown }
  open: boolean
  /** The article that a link opens at. */
  at?: string
}

/** The whole text, article by article; each can be opened or commented on at its place. */
export const LawText = ({ draft, text, open, at }: LawTextProps) => {
  if (draft.version === undefined) return <Empty title={texts.detail.noTextYet} text={texts.detail.noTextYetNote} />
  if (text.error && !text.data) return <ErrorState error={text.error} onRetry={() => text.refetch()} />
  if (!text.data) return <Skeleton rows={5} cards={3} />
  return <Articles key={text.data.version} draft={draft} text={text.data} open={open} at={at} />
}

const Articles = ({ draft, text, open, at }: Pick<LawTextProps, 'draft' | 'open' | 'at'> & { text: DraftVersion }) => {
  const [contents, setContents] = useState(false)
  const [finding, setFinding] = useState(false)
  const [words, setWords] = useState('')
  const [reference, setReference] = useState<string>()
  const [marks, setMarks] = useState(true)
  const [touched, setTouched] = useState<Touched>()
  const { articles, version } = text
  const { data: figures } = useGet('GET /drafts/{draftId}/statistics', { draftId: draft.id })
  const adoptions = useAdoptions(draft, version)
  const definitions = useDefinitions(articles)
  const annotated = useMemo(() => articles.some(({ marked }) => marked), [articles])
  const reading = useReading(articles)
  const { drawn, jump, setFind } = reading
  const wanted = useDebounced(words, 200)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the words decide
  useEffect(() => setFind(wanted), [wanted])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where the link leads
  useEffect(() => {
    const index = at === undefined ? -1 : articles.findIndex(({ label }) => label === at)
    if (index > 0) jump(index)
  }, [])

  const opinionsOf = (label: string): number =>
    figures?.byArticle.find(({ article }) => article === label)?.opinions ?? 0
  const goTo = (label: string): void => {
    setReference(undefined)
    definitions.close()
    jump(articles.findIndex((article) => article.label === label))
  }

  return (
    <>
      <Box className="law__bar">
        <Span className="muted small">{texts.detail.versionLine(version, text.kind, articles.length)}</Span>
        <Box className="law__bar-tools">
          <Button kind="secondary" size="small" icon="search" onTap={() => setFinding(!finding)}>
            {texts.detail.find}
          </Button>
          <Button kind="secondary" size="small" icon="list" onTap={() => setContents(true)}>
            {texts.detail.contents}
          </Button>
        </Box>
      </Box>
      {open && <Box className="muted small">{texts.detail.touchSentence}</Box>}
      {finding && <FindBar reading={reading} words={words} onWords={setWords} />}
      {annotated && (
        <Box className="law__legend">
          <Span className="muted small">{marks ? texts.detail.marksExplained : texts.detail.changesMarked}</Span>
          <Button kind="plain" size="small" onTap={() => setMarks(!marks)}>
            {marks ? texts.detail.cleanText : texts.detail.markedText}
          </Button>
        </Box>
      )}
      {adoptions.total > 0 && (
        <Box className="law__adopted">{texts.detail.absorbedSummary(adoptions.total, adoptions.articles)}</Box>
      )}
      {open && drawn.from === 0 && <AskedOfArticle draftId={draft.id} article={null} />}
      {drawn.from > 0 && (
        <Box className="law__more">
          <Button kind="secondary" onTap={reading.before}>
            {texts.detail.readBefore(drawn.from)}
          </Button>
        </Box>
      )}
      {drawn.from === 0 && text.preamble !== '' && <Box className="law__preamble serif">{text.preamble}</Box>}
      {articles.slice(drawn.from, drawn.to).map((article, offset) => {
        const index = drawn.from + offset
        return (
          <ArticleRow
            key={index}
            id={`article-${index}`}
            article={article}
            headings={headingsAt(articles, index)}
            opinions={opinionsOf(article.label)}
            absorbed={adoptions.countOf(article.label)}
            find={reading.find}
            firstHit={reading.firstHitOf(index)}
            hit={reading.hit}
            marks={marks && reading.find === ''}
            terms={definitions.termsFor(article.label)}
            onReference={setReference}
            onTerm={definitions.show}
            onRead={() => go('article', { id: draft.id, version, article: article.label })}
            onWrite={open ? () => go('writeOpinion', { draftId: draft.id, article: article.label }) : undefined}
            onSentence={open ? (sentence) => setTouched({ article: article.label, sentence }) : undefined}
          />
        )
      })}
      {drawn.to < articles.length && (
        <Box className="law__more">
          <Button kind="secondary" onTap={reading.more}>
            {texts.detail.readOn(articles.length - drawn.to)}
          </Button>
        </Box>
      )}
      {drawn.to >= articles.length && <Ending text={text} />}
      <Contents
        articles={articles}
        open={contents}
        onClose={() => setContents(false)}
        onJump={(index) => {
          setContents(false)
          jump(index)
        }}
      />
      <SentenceSheet draftId={draft.id} version={version} touched={touched} onClose={() => setTouched(undefined)} />
      <TermSheet definition={definitions.open} onClose={definitions.close} onGo={goTo} />
      <ReferenceSheet articles={articles} label={reference} onClose={() => setReference(undefined)} onGo={goTo} />
    </>
  )
}
