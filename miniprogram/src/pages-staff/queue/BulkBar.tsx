import { may } from '@shared/accounts/roles'
import { useState } from 'react'
import type { InputOf } from '../../api/contract'
import { Button } from '../../components/Button'
import { Box } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { useSession } from '../../state/session'
import { BulkDecision } from '../components/BulkDecision'
import type { Draft } from '../lib/draftCache'
import { type Filters, queryOf } from '../lib/filters'
import { BulkReview } from './BulkReview'

type BulkBarProps = { draft: Draft; filters: Filters; total: number | undefined; onDone: () => void }
type Filter = InputOf<'POST /drafts/{draftId}/decisions'>['filter']

/** One decision for everything that the filter finds, as far as it waits for one. */
export const BulkBar = ({ draft, filters, total = 0, onDone }: BulkBarProps) => {
  const roles = useSession()?.account.roles ?? []
  const decides = may(roles, 'opinions:decide')
  const [open, setOpen] = useState(false)
  const waits = filters.status === 'submitted' || filters.status === 'reviewing'
  const [asked, setAsked] = useState(0)
  if (filters.status === 'proposed' && may(roles, 'opinions:confirm') && (total > 0 || asked > 0)) {
    const { round, ...filter } = queryOf(filters)
    const selection = { draftId: draft.id, filter: filter as Filter, ...(round && { round }) }
    return <BulkReview selection={selection} count={total} onDone={() => [setAsked(asked + 1), onDone()]} />
  }
  if (!decides || !waits || (total === 0 && !open)) return null
  const { round, ...filter } = queryOf(filters)
  return (
    <Box className="queue__bulk">
      <Button kind="secondary" size="small" onTap={() => setOpen(true)}>
        批量处理这 {grouped(total)} 条
      </Button>
      <BulkDecision
        draft={draft}
        open={open}
        count={total}
        selection={{ filter: filter as Filter, ...(round && { round }) }}
        onClose={() => setOpen(false)}
        onDone={onDone}
      />
    </Box>
  )
}
