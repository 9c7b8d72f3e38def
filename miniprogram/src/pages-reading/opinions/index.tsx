import { useState } from 'react'
import { useGet, useGetPages } from '../../api/query'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { Page } from '../../components/Page'
import { Segmented } from '../../components/Segmented'
import { Box, Tap } from '../../elements/elements'
import { NoDraft } from '../../pages/drafts/NoDraft'
import { useParams } from '../../platform/useParams'
import { go } from '../../routes'
import { PublicOpinionCard } from './PublicOpinionCard'
import { ReportSheet } from './ReportSheet'
import { texts } from './texts'
import './style.css'

const sorts = [
  { value: 'supports', label: texts.mostSupported },
  { value: 'newest', label: texts.newest },
] as const

/** 大家的意见: what staff published, with how many people support each. */
export default function PublicOpinionsPage() {
  const { draftId = '', article } = useParams()
  const [sort, setSort] = useState<'supports' | 'newest'>('supports')
  const [only, setOnly] = useState(article)
  const [reported, setReported] = useState<string>()
  const draft = useGet('GET /drafts/{draftId}', { draftId })
  const pages = useGetPages('GET /drafts/{draftId}/public-opinions', {
    draftId,
    sort,
    ...(only && { article: only }),
  })
  const open = draft.data?.consultation?.state === 'open'
  if (draft.error && !draft.data)
    return (
      <Page title={texts.title}>
        <NoDraft error={draft.error} onRetry={() => draft.refetch()} />
      </Page>
    )
  return (
    <Page
      title={texts.title}
      footer={
        open && (
          <Button block icon="pen" onTap={() => go('writeOpinion', { draftId, article: only })}>
            {texts.addMine}
          </Button>
        )
      }
    >
      <Box className="public__about muted small">{draft.data?.title ?? ''}</Box>
      {only && (
        <Box className="row row--between">
          <Box>{texts.showingOnly(only)}</Box>
          <Tap className="link" onTap={() => setOnly(undefined)}>
            {texts.showAll}
          </Tap>
        </Box>
      )}
      <Segmented label={texts.sort} choices={sorts} value={sort} onChange={setSort} />
      <Box className="public__list">
        <InfiniteList
          pages={pages}
          keyOf={(opinion) => opinion.id}
          empty={
            <Empty icon="people" title={only ? texts.noneFor(only) : texts.nothingYet} text={texts.nothingYetDetail} />
          }
        >
          {(opinion) => <PublicOpinionCard opinion={opinion} open={open} onReport={() => setReported(opinion.id)} />}
        </InfiniteList>
      </Box>
      <ReportSheet opinionId={reported} onClose={() => setReported(undefined)} />
    </Page>
  )
}
