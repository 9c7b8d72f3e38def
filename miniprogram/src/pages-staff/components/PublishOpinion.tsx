import { refresh, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Box } from '../../elements/elements'
import { shortDate } from '../../lib/time'
import { toast } from '../../state/feedback'
import type { Opinion } from '../lib/opinionCache'
import { Failure } from './Failure'
import { texts } from './texts'

/** Shows an opinion to everyone, or no more; only where the consultation shows opinions. */
export const PublishOpinion = ({ opinion }: { opinion: Opinion }) => {
  const draft = useGet('GET /drafts/{draftId}', { draftId: opinion.draftId })
  const publish = useCommand('PUT /opinions/{opinionId}/publication')
  const unpublish = useCommand('DELETE /opinions/{opinionId}/publication')
  const shows = draft.data?.consultations?.some(({ round, showOpinions }) => round === opinion.round && showOpinions)
  if (!shows || ['held', 'withdrawn', 'rejected'].includes(opinion.status)) return null
  const { publicAt } = opinion

  const change = async (): Promise<void> => {
    if (!(await (publicAt ? unpublish : publish).run({ opinionId: opinion.id }))) return
    toast(publicAt ? texts.unpublished : texts.published, 'good')
    await refresh('GET /opinions/{opinionId}')
  }

  return (
    <Box className="opinion-view__public">
      {publicAt && <Box className="muted small">{texts.publicSince(shortDate(publicAt), opinion.supports ?? 0)}</Box>}
      <Button kind="secondary" size="small" icon="people" busy={publish.busy || unpublish.busy} onTap={change}>
        {publicAt ? texts.unpublish : texts.publishOpinion}
      </Button>
      <Failure error={publish.error ?? unpublish.error} />
    </Box>
  )
}
