import type { Draft } from '@shared/drafts/schemas'
import { useEffect, useState } from 'react'
import { nothingThere } from '../../../api/apiError'
import { useGet } from '../../../api/query'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'
import { Tabs } from '../../../components/Tabs'
import { Box } from '../../../elements/elements'
import { fetchAhead } from '../../../platform/fetchAhead'
import { useParams } from '../../../platform/useParams'
import { go } from '../../../routes'
import { useShareCard } from '../../../state/shareCard'
import { Materials } from '../Materials'
import { NoDraft } from '../NoDraft'
import { texts } from '../texts'
import { useDraftText } from '../useDraftText'
import { Announcement } from './Announcement'
import { Feedback } from './Feedback'
import { Head } from './Head'
import { LawText } from './LawText'
import { LongText } from './LongText'
import { Progress } from './Progress'
import './style.css'

type View = 'text' | 'explanation' | 'materials' | 'announcement' | 'progress' | 'feedback'

const viewsOf = (draft: Draft, papers: boolean): { value: View; label: string }[] => [
  { value: 'text', label: texts.detail.text },
  ...(draft.explanation ? [{ value: 'explanation' as const, label: texts.detail.explanation }] : []),
  ...(papers ? [{ value: 'materials' as const, label: texts.detail.materials }] : []),
  ...(draft.announcement || draft.consultation?.notice
    ? [{ value: 'announcement' as const, label: texts.detail.announcement }]
    : []),
  { value: 'progress', label: texts.detail.progress },
  ...(draft.feedback || draft.consultation?.state === 'closed'
    ? [{ value: 'feedback' as const, label: texts.detail.feedback }]
    : []),
]

/** One draft: what it is, until when one may speak, its text article by article, and what came of it. */
export default function DraftPage() {
  const { id = '', view: wanted, version: asked, article: at } = useParams()
  useEffect(() => fetchAhead('article', 'writeOpinion', 'myOpinions'), [])
  const [view, setView] = useState<View>((wanted as View | undefined) ?? 'text')
  const { draft, text, open } = useDraftText(id, asked)
  const title = draft.data?.title ?? texts.detail.title
  useShareCard(
    view === 'feedback'
      ? { title: texts.detail.shareFeedback(title), picture: 'feedback', page: 'draft', params: { id, view } }
      : { title: open ? texts.detail.shareOpen(title) : title, picture: 'draft', page: 'draft', params: { id } },
  )
  const materials = useGet(
    'GET /drafts/{draftId}/materials',
    { draftId: id },
    { enabled: id !== '', staleTime: 600_000 },
  )
  const papers = materials.data?.items.some(({ group }) => group !== 'note') ?? false

  const missing = id === '' ? nothingThere() : draft.error
  if (missing && !draft.data) {
    return (
      <Page title={texts.detail.title}>
        <NoDraft error={missing} onRetry={() => draft.refetch()} />
      </Page>
    )
  }
  if (!draft.data) {
    return (
      <Page title={texts.detail.title}>
        <Skeleton rows={4} cards={3} />
      </Page>
    )
  }
  return (
    <Page
      title={texts.detail.title}
      footer={
        open && (
          <Button block icon="pen" onTap={() => go('writeOpinion', { draftId: id })}>
            {texts.detail.opinionOnDraft}
          </Button>
        )
      }
    >
      <Head draft={draft.data} />
      <Tabs label={texts.detail.views} tabs={viewsOf(draft.data, papers)} value={view} onChange={setView} />
      <Box className="draft-view">
        {view === 'text' && <LawText draft={draft.data} text={text} open={open} at={at} />}
        {view === 'explanation' && <LongText text={draft.data.explanation ?? ''} />}
        {view === 'materials' && <Materials draftId={id} />}
        {view === 'announcement' && <Announcement draft={draft.data} />}
        {view === 'progress' && <Progress draft={draft.data} />}
        {view === 'feedback' && <Feedback draftId={id} />}
      </Box>
    </Page>
  )
}
