import type { DraftVersion } from '@shared/drafts/schemas'
import { useState } from 'react'
import { asApiError } from '../../api/apiError'
import { refresh, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { ArticleText } from '../../components/ArticleText'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { TextArea } from '../../components/Field'
import { Skeleton } from '../../components/Skeleton'
import { Box } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { go } from '../../routes'
import { toast } from '../../state/feedback'
import { useKept } from '../../state/kept'
import { DraftHead } from '../components/DraftHead'
import { Failure } from '../components/Failure'
import { StaffPage } from '../components/StaffPage'
import { WithDraft } from '../components/WithDraft'
import { type Draft, keepDraft } from '../lib/draftCache'
import { ArticleAudio } from './ArticleAudio'
import { texts } from './texts'

const MOST = 1000
/** So many articles at once. */
const STEP = 30

type ArticleNoteProps = {
  draftId: string
  version: string
  article: DraftVersion['articles'][number]
  note: string | undefined
  audioUrl: string | undefined
  /** Not signed yet: the public reads what was. */
  waits: boolean
}

/** One article with its note in plain words; an emptied one is taken away. */
const ArticleNote = ({ draftId, version, article, note, audioUrl, waits }: ArticleNoteProps) => {
  const slot = `note:${draftId}:${version}:${article.label}`
  const [kept, setKept, forget] = useKept<{ typed?: string }>(slot, {})
  const { typed } = kept
  const setTyped = (next: string | undefined): void => (next === undefined ? forget() : setKept({ typed: next }))
  const save = useCommand('PUT /drafts/{draftId}/versions/{version}/notes')
  const text = typed ?? note ?? ''
  const keep = async (): Promise<void> => {
    const saved = await save.run({ draftId, version, article: article.label, text: text.trim() || null })
    if (!saved) return
    setTyped(undefined)
    toast(saved.text === null ? texts.noteRemoved : texts.saved, 'good')
    await refresh('GET /drafts/{draftId}/versions/{version}/notes')
  }
  return (
    <Card>
      <ArticleText label={article.label} caption={article.caption} text={article.text} />
      {typed === undefined && note === undefined ? (
        <Button kind="plain" size="small" icon="light" onTap={() => setTyped('')}>
          {texts.writeNoteOfArticle(article.label)}
        </Button>
      ) : (
        <>
          <TextArea
            id={`note-${article.label}`}
            label={texts.noteOfArticle(article.label)}
            hint={texts.noteHint}
            rows={3}
            limit={MOST}
            value={text}
            onChange={setTyped}
          />
          {waits && <Box className="muted small">{texts.notSignedYet}</Box>}
          <Failure error={save.error} />
          <Box className="staff__buttons">
            <Button
              size="small"
              busy={save.busy}
              disabled={typed === undefined || typed.trim() === (note ?? '') || [...typed.trim()].length > MOST}
              onTap={keep}
            >
              {texts.save}
            </Button>
            {typed !== undefined && (
              <Button kind="secondary" size="small" onTap={() => setTyped(undefined)}>
                {texts.discardChanges}
              </Button>
            )}
          </Box>
        </>
      )}
      <ArticleAudio draftId={draftId} version={version} article={article.label} url={audioUrl} />
    </Card>
  )
}

const Notes = ({ draft, version }: { draft: Draft; version: string }) => {
  const [drawn, setDrawn] = useState(STEP)
  const at = { draftId: draft.id, version }
  const text = useGet('GET /drafts/{draftId}/versions/{version}', at, { staleTime: 300_000 })
  const notes = useGet('GET /drafts/{draftId}/versions/{version}/notes', at)
  const publish = useCommand('PUT /drafts/{draftId}/versions/{version}/notes/publication')
  const error = text.error ?? notes.error
  if (!text.data || !notes.data)
    return error ? (
      <ErrorState error={asApiError(error)} onRetry={() => (text.data ? notes.refetch() : text.refetch())} />
    ) : (
      <Skeleton cards={3} />
    )
  const { articles } = text.data
  const byArticle = new Map(notes.data.items.map((one) => [one.article, one]))
  const written = notes.data.items.filter(({ text: words }) => words !== '').length
  const waiting = new Set(notes.data.items.filter(({ waits }) => waits).map(({ article }) => article))
  const ask = async (): Promise<void> => {
    const after = await publish.run(at)
    if (!after) return
    keepDraft(after)
    toast(texts.submittedForSignOff, 'good')
  }
  return (
    <>
      <DraftHead draft={draft} />
      <Box className="staff__note">
        {texts.notesExplained(version, written, articles.length)}
        <Button kind="plain" size="small" onTap={() => go('staffMaterials', { id: draft.id })}>
          {texts.addMaterials}
        </Button>
      </Box>
      {waiting.size > 0 && (
        <Box className="staff__note">
          {draft.awaiting?.matter === 'notes'
            ? texts.notesSubmitted(waiting.size, draft.awaiting.state === 'signing' ? texts.signOff : texts.examination)
            : texts.notesNotSigned(waiting.size)}
          {draft.awaiting === undefined && (
            <Button size="small" busy={publish.busy} onTap={ask}>
              {texts.submitForPublication}
            </Button>
          )}
          <Failure error={publish.error} />
        </Box>
      )}
      <Box className="draft-view">
        {articles.slice(0, drawn).map((article) => (
          <ArticleNote
            key={article.label}
            {...at}
            article={article}
            note={byArticle.get(article.label)?.text || undefined}
            audioUrl={byArticle.get(article.label)?.audioUrl}
            waits={waiting.has(article.label)}
          />
        ))}
      </Box>
      {drawn < articles.length && (
        <Box className="staff__buttons">
          <Button kind="secondary" onTap={() => setDrawn(drawn + STEP)}>
            {texts.showMore(Math.min(STEP, articles.length - drawn))}
          </Button>
        </Box>
      )}
    </>
  )
}

/** 条例解读: what each article means, for everybody. */
export default function StaffNotes() {
  const { id = '', version } = useParams()
  return (
    <StaffPage title={texts.pageTitle} permission="drafts:edit">
      <WithDraft draftId={id}>
        {(draft) => {
          const asked = version ?? (draft.version === undefined ? undefined : String(draft.version))
          return asked === undefined ? (
            <Empty title={texts.noTextYet} text={texts.importTextFirst} />
          ) : (
            <Notes draft={draft} version={asked} />
          )
        }}
      </WithDraft>
    </StaffPage>
  )
}
