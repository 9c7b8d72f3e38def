import { useState } from 'react'
import { asApiError } from '../../api/apiError'
import { useGet } from '../../api/query'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Skeleton } from '../../components/Skeleton'
import { Box, Heading } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { DraftHead } from '../components/DraftHead'
import { DraftTabs } from '../components/DraftTabs'
import { StaffPage } from '../components/StaffPage'
import { WithDraft } from '../components/WithDraft'
import type { Draft } from '../lib/draftCache'
import { under } from '../lib/exportWords'
import { ExportRow } from './ExportRow'
import { NewExport } from './NewExport'
import { texts } from './texts'
import './style.css'

const Exports = ({ draft }: { draft: Draft }) => {
  const [waiting, setWaiting] = useState(false)
  const past = useGet('GET /drafts/{draftId}/exports', { draftId: draft.id }, waiting ? { every: 1_500 } : {})
  const items = past.data?.items ?? []
  const busy = items.some(under)
  if (busy !== waiting && past.data) setWaiting(busy)

  return (
    <Box className="staff__columns exports">
      <NewExport draft={draft} onMade={() => past.refetch()} />
      <Card>
        <Heading level={3} className="section__title">
          {texts.history}
        </Heading>
        {past.isPending ? (
          <Skeleton rows={3} />
        ) : past.error && !past.data ? (
          <ErrorState error={asApiError(past.error)} onRetry={() => past.refetch()} />
        ) : items.length === 0 ? (
          <Empty icon="download" title={texts.nothingYet} text={texts.howToStart} />
        ) : (
          items.map((job) => <ExportRow key={job.id} job={job} />)
        )}
      </Card>
    </Box>
  )
}

export default function StaffExports() {
  const { id = '' } = useParams()
  return (
    <StaffPage title={texts.pageTitle} permission="exports:make">
      <WithDraft draftId={id}>
        {(draft) => (
          <>
            <DraftTabs draftId={draft.id} current="staffExports" />
            <DraftHead draft={draft} />
            <Exports draft={draft} />
          </>
        )}
      </WithDraft>
    </StaffPage>
  )
}
