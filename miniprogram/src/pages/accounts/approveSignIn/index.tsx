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
      <Page title="登录确认">
        <Empty icon="check-circle" title="已在电脑上登录" text="用完请在电脑上退出登录。">
          <Button kind="secondary" onTap={goBack}>
            好的
          </Button>
        </Empty>
      </Page>
    )
  }
  if (id === '' || error?.code === 'not_found') {
    return (
      <Page title="登录确认">
        <Empty icon="search" title="这个登录码已经失效" text="请在电脑上刷新登录页，再用微信扫一扫。">
          <Button kind="secondary" onTap={goBack}>
            返回
          </Button>
        </Empty>
      </Page>
    )
  }
  if (!data) {
    return (
      <Page title="登录确认">
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={4} />}
      </Page>
    )
  }
  return (
    <Page
      title="登录确认"
      footer={
        <Box className="stack">
          <Button block busy={approval.busy} onTap={async () => setApproved(await approval.done({ ticketId: id }))}>
            确认登录
          </Button>
          <Button block kind="secondary" onTap={goBack}>
            不是我，取消
          </Button>
        </Box>
      }
    >
      <Empty
        icon="shield"
        title="允许这台电脑登录您的账号吗？"
        text="请确认是您本人正在操作，不要扫别人发来的二维码。"
      />
      <List>
        <Cell title="浏览器" value={data.browser} />
        <Cell title="网络地址" value={data.address} />
        <Cell title="时间" value={longTime(data.createdAt)} />
      </List>
      {approval.error && <Box className="field__error">{approval.error.detail}</Box>}
    </Page>
  )
}
