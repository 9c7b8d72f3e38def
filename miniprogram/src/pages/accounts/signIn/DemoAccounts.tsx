import { useEffect, useState } from 'react'
import { type ApiError, asApiError, clientError } from '../../../api/apiError'
import { signInWith } from '../../../api/client'
import { forgetEverything } from '../../../api/query'
import { Avatar } from '../../../components/Avatar'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { ErrorState } from '../../../components/ErrorState'
import { TextField } from '../../../components/Field'
import { Icon } from '../../../components/Icon'
import { Skeleton } from '../../../components/Skeleton'
import { Box, Heading } from '../../../elements/elements'
import { goBack } from '../../../routes'
import { toast } from '../../../state/feedback'
import { leftStore } from '../../../state/session'
import { useStore } from '../../../state/store'
import { texts } from '../texts'

type DemoAccount = { code: string; name: string; role: string }

/** The people that the local WeChat double knows; any other number is a new resident. */
export const DemoAccounts = ({ doubleBase }: { doubleBase: string }) => {
  const [accounts, setAccounts] = useState<DemoAccount[]>()
  const [error, setError] = useState<ApiError>()
  const [busy, setBusy] = useState<string>()
  const [number, setNumber] = useState('')
  const erasureAsked = useStore(leftStore) === 'deletion'

  const load = (): void => {
    setError(undefined)
    fetch(`${doubleBase}/__double/accounts`)
      .then((answer) => answer.json() as Promise<{ items: DemoAccount[] }>)
      .then(({ items }) => setAccounts(items))
      .catch(() => setError(clientError('network')))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(load, [])

  const enter = async (code: string): Promise<void> => {
    setBusy(code)
    try {
      const { account } = await signInWith(code, true)
      void forgetEverything()
      toast(texts.signIn.greeting(account.name), 'good')
      goBack()
    } catch (thrown) {
      const { title, detail } = asApiError(thrown)
      toast(`${title}：${detail}`, 'bad')
    } finally {
      setBusy(undefined)
    }
  }

  if (error) return <ErrorState error={error} onRetry={load} />
  if (!accounts) return <Skeleton cards={4} rows={2} />
  return (
    <>
      {erasureAsked && (
        <Box className="demo-accounts__erasure" role="status">
          {texts.signIn.erasureAskedTitle}：{texts.signIn.erasureAskedText}
        </Box>
      )}
      <Heading level={2} className="section__title">
        {texts.signIn.demoTitle}
      </Heading>
      <Box className="muted small">{texts.signIn.demoNote}</Box>
      <Box className="demo-accounts">
        {accounts.map((account) => (
          <Card key={account.code} onTap={() => busy === undefined && void enter(account.code)}>
            <Box className="row">
              <Avatar name={account.name} />
              <Box className="grow">
                <Box className="demo-accounts__name">{account.name}</Box>
                <Box className="muted small">{account.role}</Box>
              </Box>
              <Icon name="next" size="small" />
            </Box>
          </Card>
        ))}
      </Box>
      <Box className="section">
        <TextField
          id="demo-number"
          label={texts.signIn.newResidentNumber}
          hint={texts.signIn.newResidentHint}
          type="number"
          value={number}
          onChange={setNumber}
        />
        <Box className="demo-accounts__new">
          <Button
            kind="secondary"
            disabled={!/^([3-9]|[1-9]\d{1,6})$/.test(number)}
            onTap={() => void enter(`demo-resident-${number}`)}
          >
            {texts.signIn.newResidentSignIn}
          </Button>
        </Box>
      </Box>
    </>
  )
}
