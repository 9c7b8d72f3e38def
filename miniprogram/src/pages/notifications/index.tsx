import type { Notification } from '@shared/accounts/schemas'
import { call } from '../../api/client'
import { patchItem, refresh, useGetPages } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { Page } from '../../components/Page'
import { Box } from '../../elements/elements'
import { when } from '../../lib/time'
import { go, type PageName } from '../../routes'
import { sessionStore } from '../../state/session'
import { texts } from './texts'
import './style.css'

/** What concerns the office's work leads to where it is done, not to what residents read. */
const deskOf = ({ kind, opinionId }: Notification): { page: PageName; params?: { id: string } } | undefined => {
  if (kind === 'sign_off') return { page: 'staffSignOffs' }
  if (kind === 'job_done') return { page: 'staffJobs' }
  if (!kind.startsWith('advice_')) return undefined
  return opinionId && ['advice_answered', 'advice_missing'].includes(kind)
    ? { page: 'staffOpinion', params: { id: opinionId } }
    : { page: 'staffAdvice' }
}

const open = (notification: Notification): void => {
  if (!notification.readAt) {
    // In its place too, however far down it stands.
    patchItem('GET /me/notifications', notification.id, { readAt: new Date().toISOString() })
    call('PUT /me/notifications/{id}/read', { id: notification.id }).then(
      () => refresh('GET /me/notifications'),
      () => undefined,
    )
  }
  // What the notice is about has just changed: what was read a moment ago is read again.
  void refresh('GET /opinions/{opinionId}', 'GET /conversations/{conversationId}', 'GET /drafts/{draftId}')
  const desk = deskOf(notification)
  const ownPoint = notification.kind === 'contact_point_asked' && sessionStore.get()?.account?.stationId
  if (desk) go(desk.page, desk.params)
  else if (ownPoint) go('contactPoint', { id: ownPoint })
  else if (notification.opinionId) go('opinion', { id: notification.opinionId })
  else if (notification.conversationId) go('conversation', { id: notification.conversationId })
  else if (notification.draftId) go('draft', { id: notification.draftId })
}

/** 通知: what came of what I said. */
export default function NotificationsPage() {
  const pages = useGetPages('GET /me/notifications', {})
  const readAll = useCommand('PUT /me/notifications/read')
  const unread = pages.items.some((notification) => !notification.readAt)
  return (
    <Page title={texts.title}>
      {unread && (
        <Box className="notices__bar">
          <Button
            kind="plain"
            size="small"
            icon="check"
            busy={readAll.busy}
            onTap={async () => {
              await readAll.run({})
              await refresh('GET /me/notifications')
            }}
          >
            {texts.markAllRead}
          </Button>
        </Box>
      )}
      <InfiniteList
        pages={pages}
        keyOf={(notification) => notification.id}
        empty={<Empty icon="bell" title={texts.nothingYet} text={texts.nothingYetText} />}
      >
        {(notification) => (
          <Card onTap={() => open(notification)}>
            <Box className={`notice ${notification.readAt ? '' : 'notice--new'}`}>
              <Box className="grow">
                <Box className="notice__text">{notification.text}</Box>
                <Box className="muted small">{when(notification.createdAt)}</Box>
              </Box>
            </Box>
          </Card>
        )}
      </InfiniteList>
    </Page>
  )
}
