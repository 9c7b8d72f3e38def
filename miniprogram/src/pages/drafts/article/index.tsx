import { useEffect, useState } from 'react'
import { useGet } from '../../../api/query'
import { ArticleText } from '../../../components/ArticleText'
import { Button } from '../../../components/Button'
import { DiffText } from '../../../components/DiffText'
import { Empty } from '../../../components/Empty'
import { Cell, List } from '../../../components/List'
import { Page } from '../../../components/Page'
import { ReadAloud } from '../../../components/ReadAloud'
import { Skeleton } from '../../../components/Skeleton'
import { Box, Heading, Span } from '../../../elements/elements'
import { clausesOf } from '../../../lib/clauses'
import { fetchAhead } from '../../../platform/fetchAhead'
import { useParams } from '../../../platform/useParams'
import { useSelectedText } from '../../../platform/useSelectedText'
import { go, replaceWith } from '../../../routes'
import { keepQuote } from '../../../state/quote'
import { useShareCard } from '../../../state/shareCard'
import { copyArticle } from '../articleWords'
import { Materials } from '../Materials'
import { NoDraft } from '../NoDraft'
import { ReferenceSheet } from '../ReferenceSheet'
import { TermSheet } from '../TermSheet'
import { texts } from '../texts'
import { useAdoptions } from '../useAdoptions'
import { useDefinitions } from '../useDefinitions'
import { useDraftText } from '../useDraftText'
import { Absorbed } from './Absorbed'
import { AskedOfArticle } from './AskedOfArticle'
import { Clauses, type Picked } from './Clauses'
import './style.css'

const NONE: never[] = []

/** One article by itself, in large type: a paragraph can be picked to speak about. */
export default function ArticlePage() {
  const { id = '', version, article: label = '' } = useParams()
  useEffect(() => fetchAhead('article', 'writeOpinion', 'myOpinions'), [])
  const { draft, text, open } = useDraftText(id, version)
  const [reference, setReference] = useState<string>()
  const adoptions = useAdoptions(draft.data, text.data?.version)
  const definitions = useDefinitions(text.data?.articles ?? NONE)
  const notes = useGet(
    'GET /drafts/{draftId}/versions/{version}/notes',
    { draftId: id, version: String(text.data?.version ?? '') },
    { enabled: text.data !== undefined, staleTime: 60_000 },
  )
  const title = draft.data?.title ?? texts.article.draft
  useShareCard({
    title: `${label} · ${title}`,
    picture: 'article',
    page: 'article',
    params: { id, version: text.data?.version, article: label },
  })
  const [picked, setPicked] = useState<Picked>()
  const selected = useSelectedText('article-text')

  const articles = text.data?.articles ?? []
  const index = articles.findIndex((article) => article.label === label)
  const article = articles[index]
  const error = text.error ?? draft.error
  if (!article) {
    return (
      <Page title={texts.article.title}>
        {error && !text.data ? (
          <NoDraft error={error} onRetry={() => (draft.data ? text.refetch() : draft.refetch())} />
        ) : text.data ? (
          <Empty title={texts.article.notFound} text={texts.article.notFoundText}>
            <Button kind="secondary" onTap={() => replaceWith('draft', { id })}>
              {texts.article.backToDraft}
            </Button>
          </Empty>
        ) : (
          <Skeleton rows={6} />
        )}
      </Page>
    )
  }

  const paragraphs = article.text.split('\n')
  const absorbed = adoptions.of(label)
  const { text: note, audioUrl } = notes.data?.items.find((one) => one.article === label) ?? {}
  const words =
    selected || (picked && clausesOf(paragraphs[picked.paragraph] ?? '')[picked.clause]?.trim()) || undefined
  const write = (quote?: string): void => {
    if (quote) keepQuote({ draftId: id, article: label, text: quote })
    go('writeOpinion', { draftId: id, article: label })
  }
  const turn = (to: number): void => {
    const next = articles[to]
    if (next) replaceWith('article', { id, version: text.data?.version, article: next.label })
  }

  return (
    <Page
      title={label}
      footer={
        open && (
          <Box className="article-page__say">
            {words && (
              <Button block kind="secondary" onTap={() => write()}>
                {texts.article.aboutWholeArticle}
              </Button>
            )}
            <Button block icon="pen" onTap={() => write(words)}>
              {selected
                ? texts.article.aboutSelection
                : picked
                  ? texts.article.aboutSentence
                  : texts.article.aboutArticle}
            </Button>
          </Box>
        )
      }
    >
      <Box className="article-page__path">{[draft.data?.title, ...article.path].filter(Boolean).join(' › ')}</Box>
      <Heading level={2} className="article-page__label serif">
        {label}
        {article.caption && <Span className="article-page__caption">{article.caption}</Span>}
      </Heading>
      {open && <Box className="muted small">{texts.article.tapSentence}</Box>}
      <Box className="article-page__text serif" id="article-text">
        {open ? (
          <Clauses paragraphs={paragraphs} picked={picked} onPick={setPicked} />
        ) : (
          paragraphs.map((paragraph, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a published text never move
            <Box key={at} className="article-page__paragraph">
              <ArticleText
                bare
                label={label}
                text={paragraph}
                onReference={setReference}
                terms={definitions.termsFor(label)}
                onTerm={definitions.show}
              />
            </Box>
          ))
        )}
      </Box>
      {article.marked && (
        <Box className="article-page__note">
          <Heading level={3} className="article-page__note-title serif">
            {texts.article.wordsChanged}
          </Heading>
          <DiffText changes={article.marked} />
        </Box>
      )}
      {article.footnotes?.map(({ number, text: words }) => (
        <Box key={number} className="muted small">
          {texts.article.footnote(number, words)}
        </Box>
      ))}
      <ReadAloud text={`${label}。${article.text}`} recording={audioUrl} />
      {draft.data?.consultation?.showOpinions && (
        <List>
          <Cell
            icon="people"
            title={texts.article.publicOpinions}
            note={texts.article.publicOpinionsNote}
            onTap={() => go('publicOpinions', { draftId: id, article: label })}
          />
        </List>
      )}
      {open && <AskedOfArticle draftId={id} article={label} />}
      {note && (
        <Box className="article-page__note">
          <Heading level={3} className="article-page__note-title serif">
            {texts.article.interpretation}
          </Heading>
          <Span selectable>{note}</Span>
        </Box>
      )}
      <Materials draftId={id} version={text.data?.version} article={label} />
      {absorbed && <Absorbed entry={absorbed} label={label} />}
      <Box className="article-page__tools">
        <Button kind="secondary" size="small" icon="document" onTap={() => copyArticle(title, article)}>
          {texts.article.copyArticle}
        </Button>
        {process.env.TARO_ENV === 'weapp' && (
          <Button kind="secondary" size="small" icon="send" openType="share">
            {texts.article.share}
          </Button>
        )}
        <Button kind="secondary" size="small" icon="list" onTap={() => go('draft', { id, article: label })}>
          {texts.article.seeContext}
        </Button>
      </Box>
      <Box className="article-page__turn">
        <Button kind="secondary" size="small" icon="back" disabled={index === 0} onTap={() => turn(index - 1)}>
          {texts.article.previous}
        </Button>
        <Span className="muted small">
          {index + 1} / {articles.length}
        </Span>
        <Button kind="secondary" size="small" disabled={index === articles.length - 1} onTap={() => turn(index + 1)}>
          {texts.article.next}
        </Button>
      </Box>
      <TermSheet
        definition={definitions.open}
        onClose={definitions.close}
        onGo={(to) => {
          definitions.close()
          go('article', { id, version: text.data?.version, article: to })
        }}
      />
      <ReferenceSheet
        articles={articles}
        label={reference}
        onClose={() => setReference(undefined)}
        onGo={(to) => {
          setReference(undefined)
          go('article', { id, version: text.data?.version, article: to })
        }}
      />
    </Page>
  )
}
