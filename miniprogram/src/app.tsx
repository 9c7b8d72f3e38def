import { QueryClientProvider } from '@tanstack/react-query'
import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { ensureSession } from './api/client'
import { followAppFocus, queryClient } from './api/query'
import { followNetwork } from './state/online'
import { startOutbox } from './state/outbox'
import { followSystemTheme } from './state/preferences'
import './styles/tokens.css'
import './styles/base.css'

followSystemTheme()

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    followNetwork()
    followAppFocus()
    // Reading works without; who is signed in only decides what else is shown.
    ensureSession()
      .catch(() => undefined)
      .then(startOutbox)
  })
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
