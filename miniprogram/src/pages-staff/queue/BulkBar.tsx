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
import { texts } from './texts'

type BulkBarProps = {
  draft: Draft
  filters: Filters
  total: number | undefined
  /** Opinions that were picked one by one: they go before the whole filter result. */
  picked: readonly string[]
  onUnpick: () => void
  onDone: () => void
}
type Filter = InputOf<'POST /drafts/{draftId}/decisions'>['filter']

/** One decision for what was picked, or for everything that the filter finds, as far as it waits for one. */
export const BulkBar = ({ draft, filters, total = 0, picked, onUnpick, onDone }: BulkBarProps) => {
  const roles = useSession()?.account.roles ?? []
  const decides = may(roles, 'opinions:decide')
  const [open, setOpen] = useState(false)
  /** Everything that the filter finds but what was picked. */
  const [rest, setRest] = useState(false)
  const waits = filters.status === 'submitted' || filters.status === 'reviewing'
  const [asked, setAsked] = useState(0)
  const some = picked.length > 0
  if (filters.status === 'proposed' && may(roles, 'opinions:confirm') && (total > 0 || some || asked > 0)) {
    const { round, ...filter } = queryOf(filters)
    const what = some ? { ids: [...picked] } : { filter: filter as Filter }
    return (
      <BulkReview
        selection={{ draftId: draft.id, ...what, ...(round && { round }) }}
        count={some ? picked.length : total}
        picked={some}
        onDone={() => {
          setAsked(asked + 1)
          onUnpick()
          onDone()
        }}
      />
    )
  }
  // What came of it stays to be read where nothing is left to pick.
  if (!decides || !(open || some || (waits && total > 0))) return null
  const { round, ...filter } = queryOf(filters)
  const whole = { filter: filter as Filter }
  const what = !some ? whole : rest ? { ...whole, except: [...picked] } : { ids: [...picked] }
  const show = (others: boolean): void => {
    setRest(others)
    setOpen(true)
  }
  return (
    <Box className="queue__bulk">
      {(waits || some) && (
        <Button kind="secondary" size="small" onTap={() => show(false)}>
          {some ? texts.decidePicked(picked.length) : texts.decideAll(grouped(total))}
        </Button>
      )}
      {some && waits && total > picked.length && (
        <Button kind="secondary" size="small" onTap={() => show(true)}>
          {texts.decideRest(grouped(total - picked.length))}
        </Button>
      )}
      {some && (
        <Button kind="plain" size="small" onTap={onUnpick}>
          {texts.clearSelection}
        </Button>
      )}
      <BulkDecision
        draft={draft}
        open={open}
        count={!some ? total : rest ? total - picked.length : picked.length}
        selection={{ ...what, ...(round && { round }) }}
        onClose={() => setOpen(false)}
        onDone={() => {
          onUnpick()
          onDone()
        }}
      />
    </Box>
  )
}
