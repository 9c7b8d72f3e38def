import { useState } from 'react'
import { asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import { useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Figures } from '../../components/Figure'
import { Skeleton } from '../../components/Skeleton'
import { Box, Heading } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { go } from '../../routes'
import { Bars } from '../components/Bars'
import { DraftHead } from '../components/DraftHead'
import { DraftTabs } from '../components/DraftTabs'
import { StaffPage } from '../components/StaffPage'
import { WithDraft } from '../components/WithDraft'
import { Select } from '../elements/Select'
import type { Draft } from '../lib/draftCache'
import { Reconciliation } from './Reconciliation'
import './style.css'

const EVERY = 15_000
const FEW = 12

const Numbers = ({ draft }: { draft: Draft }) => {
  const rounds = draft.consultations ?? (draft.consultation ? [draft.consultation] : [])
  const [round, setRound] = useState(draft.consultation?.round)
  const [all, setAll] = useState(false)
  const input = { draftId: draft.id, ...(round && { round }) }
  const counts = useGet('GET /drafts/{draftId}/reconciliation', input, { every: EVERY })
  const figures = useGet('GET /drafts/{draftId}/statistics', input, { every: EVERY })
  const recount = useCommand('POST /drafts/{draftId}/reconciliation')
  const [counting, setCounting] = useState(false)
  /** Counts the records one by one; the page follows the job and shows what it found. */
  const run = async (): Promise<void> => {
    const made = await recount.run(input)
    if (!made) return
    setCounting(true)
    try {
      let status = 'queued'
      while (status === 'queued' || status === 'running') {
        await new Promise((resolve) => setTimeout(resolve, 1_000))
        status = (await call('GET /jobs/{jobId}', { jobId: made.jobId })).status
      }
    } finally {
      setCounting(false)
      counts.refetch()
    }
  }
  const more = round !== draft.consultation?.round && round ? { round } : {}

  if (counts.error && !counts.data)
    return <ErrorState error={asApiError(counts.error)} onRetry={() => counts.refetch()} />
  if (!counts.data || !figures.data) return <Skeleton cards={2} rows={5} />
  const { byArticle, byDay, participants, participations, opinions, adopted, partiallyAdopted } = figures.data
  const articles = [...byArticle].sort((a, b) => b.opinions - a.opinions)

  return (
    <>
      {rounds.length > 1 && (
        <Box className="numbers__round">
          <Select
            label="轮次"
            value={String(round)}
            onChange={(value) => setRound(Number(value))}
            choices={rounds.map((one) => ({ value: String(one.round), label: `第 ${one.round} 轮` }))}
          />
        </Box>
      )}
      <Card>
        <Figures
          items={[
            { value: participants, unit: '人', label: '参与' },
            { value: participations, unit: '人次', label: '参与' },
            { value: opinions, unit: '条', label: '意见' },
            { value: adopted, unit: '条', label: '采纳' },
          ]}
        />
        {adopted > 0 && (
          <Box className="muted small numbers__note">
            采纳中含部分采纳 {partiallyAdopted} 条；意见不含已撤回和未通过审核的。
          </Box>
        )}
      </Card>
      <Reconciliation
        counts={counts.data}
        onOpen={(status) => go('staffQueue', { id: draft.id, status, ...more })}
        counting={recount.busy || counting}
        onRecount={run}
      />
      <Box className="numbers__pair">
        <Card>
          <Heading level={3} className="section__title">
            哪些条款意见多
          </Heading>
          {articles.length === 0 ? (
            <Box className="muted">还没有意见。</Box>
          ) : (
            <Bars
              label="各条款的意见数"
              bars={(all ? articles : articles.slice(0, FEW)).map(({ article, opinions: value }) => ({
                key: article ?? '',
                label: article ?? '整部草案',
                value,
                ...(article && {
                  onTap: () => go('staffQueue', { id: draft.id, status: 'all', article, ...more }),
                }),
              }))}
            />
          )}
          {!all && articles.length > FEW && (
            <Button kind="plain" size="small" onTap={() => setAll(true)}>
              查看全部 {articles.length} 条
            </Button>
          )}
        </Card>
        <Card>
          <Heading level={3} className="section__title">
            每天收到
          </Heading>
          {byDay.length === 0 ? (
            <Box className="muted">还没有意见。</Box>
          ) : (
            <Bars
              label="每天收到的意见数"
              bars={byDay.slice(-14).map(({ day, opinions: value }) => ({
                key: day,
                label: `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`,
                value,
              }))}
            />
          )}
        </Card>
      </Box>
    </>
  )
}

export default function StaffFigures() {
  const { id = '' } = useParams()
  return (
    <StaffPage title="数字核对" permission="opinions:read">
      <WithDraft draftId={id}>
        {(draft) => (
          <>
            <DraftTabs draftId={draft.id} current="staffFigures" />
            <DraftHead draft={draft} />
            {draft.consultation ? (
              <Numbers draft={draft} />
            ) : (
              <Empty title="还没有数字" text="开始征求意见后，这里会显示参与和处理的情况。" />
            )}
          </>
        )}
      </WithDraft>
    </StaffPage>
  )
}
