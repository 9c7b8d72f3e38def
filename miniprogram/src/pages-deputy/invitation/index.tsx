import { roleNames } from '@shared/accounts/roles'
import { useState } from 'react'
import { clientError } from '../../api/apiError'
import { forgetEverything, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { ErrorState } from '../../components/ErrorState'
import { TextField } from '../../components/Field'
import { Page } from '../../components/Page'
import { Box } from '../../elements/elements'
import { goBack } from '../../routes'
import { toast } from '../../state/feedback'
import { keepSession, sessionStore, useSession } from '../../state/session'
import { texts } from './texts'

const Form = () => {
  const { data } = useGet('GET /me', {})
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState(false)
  const command = useCommand('POST /me/roles')
  const proposed = data?.proposedRoles ?? []
  const invitation = code.replace(/\s/g, '')

  const accept = async (): Promise<void> => {
    setAsked(true)
    if (invitation.length < 6) return
    const session = await command.run({ invitation })
    if (!session) return
    keepSession({ ...session, code: sessionStore.get()?.code })
    void forgetEverything()
    toast(texts.confirmed, 'good')
    goBack()
  }

  return (
    <>
      <Box className="field__hint">
        {proposed.length > 0 ? texts.invitedAs(proposed.map((role) => roleNames[role]).join('、')) : texts.enterCode}
      </Box>
      <TextField
        id="invitation"
        label={texts.code}
        value={code}
        onChange={setCode}
        error={asked && invitation.length < 6 ? texts.codeIncomplete : command.error?.detail}
      />
      <Box className="section">
        <Button block busy={command.busy} onTap={accept}>
          {texts.confirm}
        </Button>
      </Box>
    </>
  )
}

/** A role that was prepared for one's phone takes effect with the one-time code that the office hands over. */
export default function InvitationPage() {
  const signedIn = !!useSession()
  return (
    <Page title={texts.confirm}>{signedIn ? <Form /> : <ErrorState error={clientError('sign_in_required')} />}</Page>
  )
}
