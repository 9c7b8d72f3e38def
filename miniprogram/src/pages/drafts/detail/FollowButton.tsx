import { refresh, useGet } from '../../../api/query'
import { useCommand } from '../../../api/useCommand'
import { useAllow } from '../../../components/AllowNotices/useAllow'
import { Button } from '../../../components/Button'
import { go } from '../../../routes'
import { toast } from '../../../state/feedback'
import { useSession } from '../../../state/session'
import { texts } from '../texts'

/** 关注: a reminder before closing, a notice when the law goes on. */
export const FollowButton = ({ draftId }: { draftId: string }) => {
  const signedIn = !!useSession()
  const { askFor, templatesFor } = useAllow()
  const { data } = useGet('GET /me/following', {}, { enabled: signedIn })
  const follow = useCommand('PUT /drafts/{draftId}/following')
  const unfollow = useCommand('DELETE /drafts/{draftId}/following')
  const following = data?.items.some(({ id }) => id === draftId) ?? false
  const turn = async (): Promise<void> => {
    if (!signedIn) return go('signIn')
    // WeChat asks only within the tap itself: before anything is waited for.
    const asked = following ? undefined : askFor(templatesFor(['draft']))
    const after = following ? await unfollow.run({ draftId }) : await follow.run({ draftId })
    if (!after) return toast(texts.detail.followFailed, 'bad')
    toast(after.following ? texts.detail.followedToast : texts.detail.unfollowedToast, 'good')
    void refresh('GET /me/following')
    await asked
  }
  return (
    <Button
      kind="secondary"
      size="small"
      icon={following ? 'check' : 'bell'}
      busy={follow.busy || unfollow.busy}
      onTap={turn}
    >
      {following ? texts.detail.followed : texts.detail.follow}
    </Button>
  )
}
