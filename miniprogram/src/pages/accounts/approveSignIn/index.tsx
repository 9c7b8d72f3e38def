import { useState } from 'react'
import { useGet } from '../../../api/query'
import { useCommand } from '../../../api/useCommand'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { ErrorState } from '../../../components/ErrorState'
import { Cell, List } from '../../../components/List'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'
import { Box } from '../../../elements/elements'
import { longTime } from '../../../lib/time'
import { useParams } from '../../../platform/useParams'
import { goBack } from '../../../routes'
import { texts } from '../texts'

/** The phone's side of a PC sign-in: which browser asks, and whether it may. */
export default function ApproveSignInPage() {
  const { ticketId, scene } = useParams()
  const id = ticketId ?? scene ?? ''
  const { data, error, refetch } = useGet(
    'GET /login-tickets/{ticketId}/origin',
    { ticketId: id },
    { enabled: id !== '' },
  )
  const approval = useCommand('POST /login-tickets/{ticketId}/approval')
  const [approved, setApproved] = useState(false)
  if (approved) {
    return (
      <Page title={texts.approveSignIn.title}>
        <Empty icon="check-circle" title={texts.approveSignIn.approved} text={texts.approveSignIn.approvedText}>
          <Button kind="secondary" onTap={goBack}>
            {texts.approveSignIn.ok}
          </Button>
        </Empty>
      </Page>
    )
  }
  if (id === '' || error?.code === 'not_found' || error?.code === 'ticket_used') {
    return (
      <Page title={texts.approveSignIn.title}>
        <Empty icon="search" title={texts.approveSignIn.expired} text={texts.approveSignIn.expiredText}>
          <Button kind="secondary" onTap={goBack}>
            {texts.approveSignIn.back}
          </Button>
        </Empty>
      </Page>
    )
  }
  if (!data) {
    return (
      <Page title={texts.approveSignIn.title}>
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={4} />}
      </Page>
    )
  }
  return (
    <Page
      title={texts.approveSignIn.title}
      footer={
        <Box className="stack">
          <Button block busy={approval.busy} onTap={async () => setApproved(await approval.done({ ticketId: id }))}>
            {texts.approveSignIn.approve}
          </Button>
          <Button block kind="secondary" onTap={goBack}>
            {texts.approveSignIn.refuse}
          </Button>
        </Box>
      }
    >
      <Empty icon="shield" title={texts.approveSignIn.question} text={texts.approveSignIn.warning} />
      <List>
        <Cell title={texts.approveSignIn.browser} value={data.browser} />
        <Cell title={texts.approveSignIn.networkAddress} value={data.address} />
        <Cell title={texts.approveSignIn.time} value={longTime(data.createdAt)} />
      </List>
      {approval.error && <Box className="field__error">{approval.error.detail}</Box>}
    </Page>
  )
}
