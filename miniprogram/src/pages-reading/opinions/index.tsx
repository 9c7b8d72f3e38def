import { useState } from 'react'
import { useGet, useGetPages } from '../../api/query'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { Page } from '../../components/Page'
import { Segmented } from '../../components/Segmented'
import { Box, Tap } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { go } from '../../routes'
import { PublicOpinionCard } from './PublicOpinionCard'
import { ReportSheet } from './ReportSheet'
import './style.css'

const sorts = [
  { value: 'supports', label: '支持最多' },
  { value: 'newest', label: '最新' },
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
  return (
    <Page
      title="大家的意见"
      footer={
        open && (
          <Button block icon="pen" onTap={() => go('writeOpinion', { draftId, article: only })}>
            我也说一条
          </Button>
        )
      }
    >
      <Box className="public__about muted small">{draft.data?.title ?? ''}</Box>
      {only && (
        <Box className="row row--between">
          <Box>只看{only}</Box>
          <Tap className="link" onTap={() => setOnly(undefined)}>
            看全部
          </Tap>
        </Box>
      )}
      <Segmented label="排列" choices={sorts} value={sort} onChange={setSort} />
      <Box className="public__list">
        <InfiniteList
          pages={pages}
          keyOf={(opinion) => opinion.id}
          empty={
            <Empty
              icon="people"
              title={only ? `${only}还没有公开的意见` : '还没有公开的意见'}
              text="工作人员会陆续公开有代表性的意见，姓名和电话都不公开。"
            />
          }
        >
          {(opinion) => <PublicOpinionCard opinion={opinion} open={open} onReport={() => setReported(opinion.id)} />}
        </InfiniteList>
      </Box>
      <ReportSheet opinionId={reported} onClose={() => setReported(undefined)} />
    </Page>
  )
}
