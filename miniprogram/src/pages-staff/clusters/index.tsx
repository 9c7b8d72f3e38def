import { may } from '@shared/accounts/roles'
import { useRef, useState } from 'react'
import { useGet, useGetPages } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { SearchBar } from '../../components/SearchBar'
import { Segmented } from '../../components/Segmented'
import { Box, Span } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { when } from '../../lib/time'
import { useParams } from '../../platform/useParams'
import { toast } from '../../state/feedback'
import { useSession } from '../../state/session'
import { useDebounced } from '../../state/useDebounced'
import { DraftHead } from '../components/DraftHead'
import { DraftTabs } from '../components/DraftTabs'
import { Failure } from '../components/Failure'
import { JobProgress } from '../components/JobProgress'
import { StaffPage } from '../components/StaffPage'
import { WithDraft } from '../components/WithDraft'
import type { Draft } from '../lib/draftCache'
import { ClusterRow } from './ClusterRow'
import { texts } from './texts'
import './style.css'

type About = { madeAt?: string; opinions?: number; distinct?: number } | undefined

const Clusters = ({ draft }: { draft: Draft }) => {
  const decides = may(useSession()?.account.roles ?? [], 'opinions:decide')
  const [least, setLeast] = useState<'2' | '1'>('2')
  const [words, setWords] = useState('')
  const q = useDebounced(words.trim())
  const pages = useGetPages('GET /drafts/{draftId}/clusters', {
    draftId: draft.id,
    minSize: Number(least),
    ...(q && { q }),
    limit: 20,
  })
  const make = useCommand('POST /drafts/{draftId}/clusters')
  const merge = useCommand('POST /drafts/{draftId}/clusters/merge')
  const [started, setJobId] = useState<string>()
  // Begun before this page was opened: it goes on by itself, and is shown here again.
  const running = useGet('GET /jobs', { running: 'true', limit: 20 }, { staleTime: 0 })
  const going = running.data?.items.find(({ kind, draftId }) => kind === 'clusters' && draftId === draft.id)?.id
  const [found, setFound] = useState<string>()
  if (going && !found) setFound(going)
  const jobId = started ?? found
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  // While another search is on its way, what is known of the whole stays.
  const known = useRef<About>(undefined)
  known.current = (pages.data?.pages[0] as About) ?? known.current
  const about = known.current

  const start = async (anew: boolean): Promise<void> => {
    const made = await make.run({ draftId: draft.id, ...(anew && { anew }) })
    if (made) setJobId(made.jobId)
  }
  const choose = (id: string): void => {
    const after = new Set(chosen)
    if (!after.delete(id)) after.add(id)
    setChosen(after)
  }
  const put = async (): Promise<void> => {
    if (!(await merge.run({ draftId: draft.id, clusterIds: [...chosen] }))) return
    toast(texts.mergeDone(String(chosen.size)), 'good')
    setChosen(new Set())
    pages.refetch()
  }

  return (
    <Box className="clusters">
      <Card>
        <Box className="clusters__head">
          <Box className="grow">
            {about?.madeAt ? (
              <>
                <Box>{texts.countingAndMerged(grouped(about.opinions ?? 0), grouped(about.distinct ?? 0))}</Box>
                <Span className="muted small">{texts.groupedAt(when(about.madeAt))}</Span>
              </>
            ) : (
              <Span className="muted">{texts.about}</Span>
            )}
          </Box>
          {about?.madeAt && (
            <Button kind="plain" size="small" busy={make.busy} onTap={() => start(true)}>
              {texts.groupAllAnew}
            </Button>
          )}
          <Button size="small" busy={make.busy} onTap={() => start(false)}>
            {about?.madeAt ? texts.groupNewOnes : texts.groupSimilar}
          </Button>
          {decides && chosen.size > 1 && (
            <Button kind="secondary" size="small" busy={merge.busy} onTap={put}>
              {texts.mergeSelected(String(chosen.size))}
            </Button>
          )}
        </Box>
        <Failure error={make.error ?? merge.error} />
        {jobId && <JobProgress jobId={jobId} onDone={() => pages.refetch()} />}
      </Card>
      {about?.madeAt && (
        <Box className="clusters__find">
          <Box className="grow">
            <SearchBar label={texts.findGroup} placeholder={texts.findGroupHint} value={words} onChange={setWords} />
          </Box>
          <Segmented
            label={texts.howMany}
            value={least}
            onChange={setLeast}
            choices={[
              { value: '2', label: texts.repeated },
              { value: '1', label: texts.everyOne },
            ]}
          />
        </Box>
      )}
      <InfiniteList
        pages={pages}
        keyOf={({ id }) => id}
        empty={
          q ? (
            <Empty icon="search" title={texts.nothingFound} text={texts.nothingFoundHint} />
          ) : about?.madeAt ? (
            <Empty icon="list" title={texts.nothingSimilar} text={texts.mergeAgainHint} />
          ) : (
            <Empty icon="list" title={texts.notMergedYet} text={texts.mergeFirstHint} />
          )
        }
      >
        {(cluster) => (
          <ClusterRow
            draft={draft}
            cluster={cluster}
            decides={decides}
            chosen={chosen.has(cluster.id)}
            onChoose={() => choose(cluster.id)}
            onChanged={() => pages.refetch()}
          />
        )}
      </InfiniteList>
    </Box>
  )
}

export default function StaffClusters() {
  const { id = '' } = useParams()
  return (
    <StaffPage title={texts.title} permission="opinions:read">
      <WithDraft draftId={id}>
        {(draft) => (
          <>
            <DraftTabs draftId={draft.id} current="staffClusters" />
            <DraftHead draft={draft} />
            <Clusters draft={draft} />
          </>
        )}
      </WithDraft>
    </StaffPage>
  )
}
