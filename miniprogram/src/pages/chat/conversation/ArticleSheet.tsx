import { useState } from 'react'
import { useGet } from '../../../api/query'
import { ErrorState } from '../../../components/ErrorState'
import { Cell, List } from '../../../components/List'
import { SearchBar } from '../../../components/SearchBar'
import { Sheet } from '../../../components/Sheet'
import { Skeleton } from '../../../components/Skeleton'
import { Box, Tap } from '../../../elements/elements'
import { texts } from '../texts'

type Chosen = { draftId: string; version: number; article: string }
type ArticleSheetProps = { open: boolean; onClose: () => void; onSend: (article: Chosen) => void }

const EXCERPT = 60

const Drafts = ({ onChoose }: { onChoose: (id: string) => void }) => {
  const { data, error, refetch } = useGet('GET /drafts', { status: 'consulting', limit: 50 })
  if (!data) return error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={4} />
  if (data.items.length === 0) return <Box className="muted">{texts.conversation.noOpenDrafts}</Box>
  return (
    <List title={texts.conversation.openDrafts}>
      {data.items.map(({ id, title }) => (
        <Cell key={id} icon="document" title={title} onTap={() => onChoose(id)} />
      ))}
    </List>
  )
}

const Articles = ({ draftId, onChoose }: { draftId: string; onChoose: (article: Chosen) => void }) => {
  const [words, setWords] = useState('')
  const draft = useGet('GET /drafts/{draftId}', { draftId })
  const version = draft.data?.consultation?.version ?? draft.data?.version
  const text = useGet(
    'GET /drafts/{draftId}/versions/{version}',
    { draftId, version: String(version) },
    { enabled: version !== undefined, staleTime: 300_000 },
  )
  const error = draft.error ?? text.error
  if (!text.data || version === undefined)
    return error ? <ErrorState error={error} onRetry={() => text.refetch()} /> : <Skeleton rows={6} />
  const wanted = words.trim()
  const found = text.data.articles.filter(
    (article) => wanted === '' || `${article.label}${article.text}`.includes(wanted),
  )
  return (
    <>
      <SearchBar
        label={texts.conversation.articleSearch}
        placeholder={texts.conversation.articleSearchHint}
        value={words}
        onChange={setWords}
      />
      <Box className="article-picks">
        {found.map((article) => (
          <Tap
            key={article.label}
            className="article-pick"
            onTap={() => onChoose({ draftId, version, article: article.label })}
          >
            <Box className="attached__title">{article.label}</Box>
            <Box className="small">{[...article.text].slice(0, EXCERPT).join('')}</Box>
          </Tap>
        ))}
        {found.length === 0 && <Box className="muted">{texts.conversation.noArticleFound}</Box>}
      </Box>
    </>
  )
}

/** One article of an open draft, to talk about it. */
export const ArticleSheet = ({ open, onClose, onSend }: ArticleSheetProps) => {
  const [draftId, setDraftId] = useState<string>()
  const close = (): void => {
    setDraftId(undefined)
    onClose()
  }
  return (
    <Sheet open={open} title={texts.conversation.article} onClose={close}>
      {open &&
        (draftId ? (
          <Articles
            draftId={draftId}
            onChoose={(article) => {
              setDraftId(undefined)
              onSend(article)
            }}
          />
        ) : (
          <Drafts onChoose={setDraftId} />
        ))}
    </Sheet>
  )
}
