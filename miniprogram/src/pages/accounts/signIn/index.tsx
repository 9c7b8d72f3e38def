import { useState } from 'react'
import { type ApiError, asApiError } from '../../../api/apiError'
import { ensureSession } from '../../../api/client'
import { forgetEverything } from '../../../api/query'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Box } from '../../../elements/elements'
import { goBack } from '../../../routes'
import { toast } from '../../../state/feedback'
import { leftStore } from '../../../state/session'
import { useStore } from '../../../state/store'

const words = {
  deletion: {
    title: '您申请了注销账号',
    text: '满七天后个人信息会删除。现在登录，就取消注销，一切照旧。',
    button: '登录并取消注销',
  },
  usual: { title: '用微信登录', text: '登录不会取得您的手机号、头像和昵称。', button: '微信登录' },
}

/** WeChat signs in by itself; this page is for when that did not work, and for whoever left and comes back. */
export default function SignInPage() {
  const [error, setError] = useState<ApiError>()
  const [busy, setBusy] = useState(false)
  const said = words[useStore(leftStore) === 'deletion' ? 'deletion' : 'usual']
  const signIn = async (): Promise<void> => {
    setBusy(true)
    setError(undefined)
    try {
      await ensureSession({ asked: true })
      void forgetEverything()
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
      <Empty icon="person" title={error?.title ?? said.title} text={error?.detail ?? said.text}>
        <Button busy={busy} onTap={signIn}>
          {said.button}
        </Button>
      </Empty>
      <Box />
    </Page>
  )
}
