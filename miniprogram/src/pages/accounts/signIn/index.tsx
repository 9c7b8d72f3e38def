import { useState } from 'react'
import { type ApiError, asApiError } from '../../../api/apiError'
import { ensureSession } from '../../../api/client'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Box } from '../../../elements/elements'
import { goBack } from '../../../routes'
import { toast } from '../../../state/feedback'

/** WeChat signs in by itself; this page is for when that did not work. */
export default function SignInPage() {
  const [error, setError] = useState<ApiError>()
  const [busy, setBusy] = useState(false)
  const signIn = async (): Promise<void> => {
    setBusy(true)
    setError(undefined)
    try {
      await ensureSession()
      toast('已登录', 'good')
      goBack()
    } catch (thrown) {
      setError(asApiError(thrown))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Page title="登录">
      <Empty
        icon="person"
        title={error?.title ?? '用微信登录'}
        text={error?.detail ?? '登录不会取得您的手机号、头像和昵称。'}
      >
        <Button busy={busy} onTap={signIn}>
          微信登录
        </Button>
      </Empty>
      <Box />
    </Page>
  )
}
