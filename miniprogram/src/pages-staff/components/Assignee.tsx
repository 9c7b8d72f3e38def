import { useGet } from '../../api/query'
import { Box, Span } from '../../elements/elements'
import { Select } from '../elements/Select'
import type { Opinion } from '../lib/opinionCache'
import type { Act } from '../lib/useOpinionActions'
import { texts } from './texts'

type AssigneeProps = { opinion: Opinion; act: Act; allowed: boolean }

/** Who handles this one, where it is another than the shares say. */
export const Assignee = ({ opinion, act, allowed }: AssigneeProps) => {
  const shares = useGet('GET /drafts/{draftId}/shares', { draftId: opinion.draftId }, { staleTime: 60_000 })
  const staff = shares.data?.staff ?? []
  if (!allowed || staff.length < 2) return null
  return (
    <Box className="assignee">
      <Span className="muted small">{texts.assignTo}</Span>
      <Select
        label={texts.assignToWhom}
        value={opinion.assignee ?? ''}
        onChange={(accountId) => act('PUT /opinions/{opinionId}/assignee', { accountId: accountId || null })}
        choices={[{ value: '', label: texts.byShares }, ...staff.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </Box>
  )
}
