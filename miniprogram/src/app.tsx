import { QueryClientProvider } from '@tanstack/react-query'
import { useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { ensureSession } from './api/client'
import { followAppFocus, queryClient } from './api/query'
import { offerUpdate } from './platform/appUpdate'
import { go } from './routes'
import { confirm, toast } from './state/feedback'
import { followNetwork } from './state/online'
import { startOutbox } from './state/outbox'
import { followSystemTheme } from './state/preferences'
import { followPrivacyGate } from './state/privacyGate'
import { texts } from './texts'
import './styles/tokens.css'
import './styles/base.css'

followSystemTheme()

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    followNetwork()
    followPrivacyGate()
    offerUpdate(() =>
      confirm({
        title: texts.updateTitle,
        text: texts.updateText,
        yes: texts.updateNow,
        no: texts.updateLater,
      }),
    )
    followAppFocus()
    // Reading works without; who is signed in only decides what else is shown.
    ensureSession()
      .catch(() => undefined)
      .then(startOutbox)
  })
  // An old link, or one that lost a letter on the way.
  usePageNotFound(() => {
    toast(texts.noSuchPage, 'plain')
    go('home')
  })
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
