import { draftStatusNames } from '@shared/drafts/words'
import { clientError } from '../../api/apiError'
import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Countdown } from '../../components/Countdown'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { Tag } from '../../components/Tag'
import { Box } from '../../elements/elements'
import { go } from '../../routes'
import { useSession } from '../../state/session'
import { texts } from './texts'

const Followed = () => {
  const { data, error, refetch } = useGet('GET /me/following', {})
  if (!data) return error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton cards={3} />
  if (data.items.length === 0)
    return (
      <Empty icon="bell" title={texts.nothingYet} text={texts.nothingYetDetail}>
        <Button kind="secondary" onTap={() => go('drafts')}>
          {texts.browseDrafts}
        </Button>
      </Empty>
    )
  return data.items.map((draft) => (
    <Card key={draft.id} onTap={() => go('draft', { id: draft.id })}>
      <Box className="section__title serif">{draft.title}</Box>
      <Box className="row row--wrap" style={{ marginTop: '8px' }}>
        <Tag tone={draft.status === 'consulting' ? 'accent' : 'info'}>{draftStatusNames[draft.status]}</Tag>
        {draft.consultation?.state === 'open' && <Countdown until={draft.consultation.closesAt} />}
      </Box>
    </Card>
  ))
}

/** 我关注的草案 */
export default function FollowingPage() {
  const signedIn = !!useSession()
  return (
    <Page title={texts.title}>{signedIn ? <Followed /> : <ErrorState error={clientError('sign_in_required')} />}</Page>
  )
}
