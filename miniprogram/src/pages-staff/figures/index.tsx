import { NONE } from '@shared/workbench/words'
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
import { texts } from './texts'
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
            label={texts.rounds}
            value={String(round)}
            onChange={(value) => setRound(Number(value))}
            choices={rounds.map((one) => ({ value: String(one.round), label: texts.round(one.round) }))}
          />
        </Box>
      )}
      <Card>
        <Figures
          items={[
            { value: participants, unit: texts.people, label: texts.participation },
            { value: participations, unit: texts.times, label: texts.participation },
            { value: opinions, unit: texts.opinionUnit, label: texts.opinions },
            { value: adopted, unit: texts.opinionUnit, label: texts.adopted },
          ]}
        />
        {adopted > 0 && <Box className="muted small numbers__note">{texts.countingNote(partiallyAdopted)}</Box>}
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
            {texts.busiestArticles}
          </Heading>
          {articles.length === 0 ? (
            <Box className="muted">{texts.noOpinionsYet}</Box>
          ) : (
            <Bars
              label={texts.opinionsPerArticle}
              bars={(all ? articles : articles.slice(0, FEW)).map(({ article, opinions: value }) => ({
                key: article ?? '',
                label: article ?? texts.wholeDraft,
                value,
                onTap: () => go('staffQueue', { id: draft.id, status: 'counted', article: article ?? NONE, ...more }),
              }))}
            />
          )}
          {!all && articles.length > FEW && (
            <Button kind="plain" size="small" onTap={() => setAll(true)}>
              {texts.viewAllArticles(articles.length)}
            </Button>
          )}
        </Card>
        <Card>
          <Heading level={3} className="section__title">
            {texts.receivedPerDay}
          </Heading>
          {byDay.length === 0 ? (
            <Box className="muted">{texts.noOpinionsYet}</Box>
          ) : (
            <Bars
              label={texts.opinionsPerDay}
              bars={byDay.slice(-14).map(({ day, opinions: value }) => ({
                key: day,
                label: texts.monthDay(Number(day.slice(5, 7)), Number(day.slice(8, 10))),
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
    <StaffPage title={texts.pageTitle} permission="opinions:read">
      <WithDraft draftId={id}>
        {(draft) => (
          <>
            <DraftTabs draftId={draft.id} current="staffFigures" />
            <DraftHead draft={draft} />
            {draft.consultation ? (
              <Numbers draft={draft} />
            ) : (
              <Empty title={texts.noFiguresYet} text={texts.shownAfterOpening} />
            )}
          </>
        )}
      </WithDraft>
    </StaffPage>
  )
}
