import { type OpinionStatus, opinionStatuses, opinionStatusNames } from '@shared/opinions/words'
import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { useGetPages } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Tag } from '../../components/Tag'
import { Box, Span, Tap } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { go } from '../../routes'
import { toast } from '../../state/feedback'
import { BulkDecision } from '../components/BulkDecision'
import { Failure } from '../components/Failure'
import type { Draft } from '../lib/draftCache'
import { texts } from './texts'

type Cluster = ItemOf<'GET /drafts/{draftId}/clusters'>

type ClusterRowProps = {
  draft: Draft
  cluster: Cluster
  decides: boolean
  chosen: boolean
  onChoose: () => void
  onChanged: () => void
}

const isOpen = (status: OpinionStatus): boolean => status === 'submitted' || status === 'reviewing'

const states = ({ statuses }: Cluster): string =>
  opinionStatuses
    .filter((status) => statuses?.[status])
    .map((status) => `${opinionStatusNames[status]} ${grouped(statuses?.[status] ?? 0)}`)
    .join('，')

/** One cluster: what it says, its opinions when asked for, exceptions taken out, and one decision for the rest. */
export const ClusterRow = ({ draft, cluster, decides, chosen, onChoose, onChanged }: ClusterRowProps) => {
  const [shown, setShown] = useState(false)
  const [deciding, setDeciding] = useState(false)
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const input = { draftId: draft.id, clusterId: cluster.id, limit: 100 }
  const read = useGetPages('GET /drafts/{draftId}/clusters/{clusterId}', input, { enabled: shown })
  const split = useCommand('POST /drafts/{draftId}/clusters/{clusterId}/split')
  const { statuses } = cluster
  const open = statuses ? (statuses.submitted ?? 0) + (statuses.reviewing ?? 0) : cluster.size
  const members = read.items
  const left = members.filter(({ id, status }) => out.has(id) && isOpen(status)).length

  const toggle = (id: string): void => {
    const after = new Set(out)
    if (!after.delete(id)) after.add(id)
    setOut(after)
  }
  const takeOut = async (): Promise<void> => {
    if (!(await split.run({ draftId: draft.id, clusterId: cluster.id, ids: [...out] }))) return
    toast(texts.splitDone(grouped(out.size)), 'good')
    setOut(new Set())
    read.refetch()
    onChanged()
  }

  return (
    <Card tone={chosen ? 'accent' : 'plain'}>
      <Box className="cluster__head">
        <Span className="cluster__size">{texts.opinionCount(grouped(cluster.size))}</Span>
        <Span className="muted small">{cluster.article ?? texts.wholeDraft}</Span>
        {cluster.hand && <Tag tone="info">{texts.adjustedByHand}</Tag>}
      </Box>
      <Box className="cluster__sample">{cluster.sample}</Box>
      <Box className="muted small">{states(cluster)}</Box>
      <Box className="staff__buttons">
        <Button kind="secondary" size="small" onTap={() => setShown(!shown)}>
          {shown ? texts.collapse : texts.showEach}
        </Button>
        {decides && (
          <>
            <Button
              kind="secondary"
              size="small"
              label={chosen ? undefined : texts.selectNamed(cluster.sample)}
              onTap={onChoose}
            >
              {chosen ? texts.unselect : texts.selectToMerge}
            </Button>
            <Button size="small" disabled={open - left <= 0} onTap={() => setDeciding(true)}>
              {texts.decideGroup}
            </Button>
          </>
        )}
        {cluster.size > 1 && (
          <Button kind="plain" size="small" onTap={() => go('staffQueue', { id: draft.id, clusterId: cluster.id })}>
            {texts.showInQueue}
          </Button>
        )}
      </Box>
      {shown && (
        <Box className="cluster__members">
          {decides && <Box className="muted small">{texts.membersHint}</Box>}
          {members.map((member) => (
            <Box key={member.id} className="cluster__member">
              <Tap
                className={`cluster__words ${out.has(member.id) ? 'is-out' : ''}`}
                pressed={out.has(member.id)}
                disabled={!decides}
                onTap={() => toggle(member.id)}
              >
                {member.text}
              </Tap>
              <Button kind="secondary" size="small" onTap={() => go('staffOpinion', { id: member.id })}>
                {opinionStatusNames[member.status]}
              </Button>
            </Box>
          ))}
          {read.hasNextPage && (
            <Button kind="plain" size="small" busy={read.isFetchingNextPage} onTap={() => read.fetchNextPage()}>
              {texts.showMoreMembers(grouped(cluster.size - members.length))}
            </Button>
          )}
          {out.size > 0 && (
            <Box className="staff__buttons">
              <Button kind="secondary" size="small" busy={split.busy} onTap={takeOut}>
                {texts.splitSelected(String(out.size))}
              </Button>
            </Box>
          )}
          <Failure error={read.error ?? split.error} />
        </Box>
      )}
      <BulkDecision
        draft={draft}
        open={deciding}
        count={open - left}
        selection={{ clusterId: cluster.id, ...(out.size > 0 && { except: [...out] }) }}
        onClose={() => setDeciding(false)}
        onDone={() => {
          if (shown) read.refetch()
          onChanged()
        }}
      />
    </Card>
  )
}
