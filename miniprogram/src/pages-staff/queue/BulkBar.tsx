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

type BulkBarProps = { draft: Draft; filters: Filters; total: number | undefined; onDone: () => void }
type Filter = InputOf<'POST /drafts/{draftId}/decisions'>['filter']

/** One decision for everything that the filter finds, as far as it waits for one. */
export const BulkBar = ({ draft, filters, total = 0, onDone }: BulkBarProps) => {
  const decides = may(useSession()?.account.roles ?? [], 'opinions:decide')
  const [open, setOpen] = useState(false)
  const waits = filters.status === 'submitted' || filters.status === 'reviewing'
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
