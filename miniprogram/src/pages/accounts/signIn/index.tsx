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
import { texts } from '../texts'

const words = {
  deletion: {
    title: texts.signIn.erasureAskedTitle,
    text: texts.signIn.erasureAskedText,
    button: texts.signIn.signInAndCancel,
  },
  usual: { title: texts.signIn.wechatSignIn, text: texts.signIn.wechatPrivacy, button: texts.signIn.title },
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
      toast(texts.signIn.signedIn, 'good')
      goBack()
    } catch (thrown) {
      setError(asApiError(thrown))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Page title={texts.signIn.webTitle}>
      <Empty icon="person" title={error?.title ?? said.title} text={error?.detail ?? said.text}>
        <Button busy={busy} onTap={signIn}>
          {said.button}
        </Button>
      </Empty>
      <Box />
    </Page>
  )
}
