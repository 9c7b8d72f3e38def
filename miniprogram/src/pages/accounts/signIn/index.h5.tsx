import { useEffect, useState } from 'react'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'
import { type AppConfig, loadConfig } from '../../../config'
import { texts } from '../texts'
import { DemoAccounts } from './DemoAccounts'
import { ScanToSignIn } from './ScanToSignIn'
import './style.css'

/** Signing in on the web: by scanning with the mini-program; on a developer's machine, as one of the demo people. */
export default function SignInPage() {
  const [config, setConfig] = useState<AppConfig>()
  useEffect(() => {
    loadConfig().then(setConfig, () => setConfig({ apiBase: '', socketBase: '', webBase: '' }))
  }, [])
  return (
    <Page title={texts.signIn.webTitle}>
      {!config && <Skeleton cards={3} />}
      {config?.doubleBase && <DemoAccounts doubleBase={config.doubleBase} />}
      {config && !config.doubleBase && <ScanToSignIn />}
    </Page>
  )
}
