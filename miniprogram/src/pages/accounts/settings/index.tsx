import { forgetEverything, useGet } from '../../../api/query'
import { useCommand } from '../../../api/useCommand'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Field, TextField } from '../../../components/Field'
import { Cell, List } from '../../../components/List'
import { Page } from '../../../components/Page'
import { Segmented } from '../../../components/Segmented'
import { Box } from '../../../elements/elements'
import { go, replaceWith } from '../../../routes'
import { confirm, toast } from '../../../state/feedback'
import { useKept } from '../../../state/kept'
import { changePreferences, type Preferences, usePreferences } from '../../../state/preferences'
import { keepSession, leave, useSession } from '../../../state/session'
import { texts } from '../texts'
import { PcSessions } from './PcSessions'
import './style.css'

const sizes: readonly { value: Preferences['size']; label: string }[] = [
  { value: 'standard', label: texts.settings.standard },
  { value: 'elder', label: texts.settings.elder },
  { value: 'largest', label: texts.settings.largest },
]
const themes: readonly { value: Preferences['theme']; label: string }[] = [
  { value: 'auto', label: texts.settings.followSystem },
  { value: 'light', label: texts.settings.light },
  { value: 'dark', label: texts.settings.dark },
]
const contrasts = [
  { value: 'off', label: texts.settings.standard },
  { value: 'on', label: texts.settings.highContrast },
] as const

const Name = () => {
  const session = useSession()
  const { data, refetch } = useGet('GET /me', {})
  const edit = useCommand('PATCH /me')
  const [typed, setTyped, forget] = useKept<{ name?: string }>(`name:${session?.account.id ?? ''}`, {})
  const name = typed.name ?? data?.name ?? ''
  const save = async (): Promise<void> => {
    const account = await edit.run({ name })
    if (!account || !session) return
    keepSession({ ...session, account })
    forget()
    toast(texts.settings.saved, 'good')
    void refetch()
  }
  return (
    <Card className="settings__card">
      <TextField
        id="name"
        label={texts.settings.name}
        hint={texts.settings.nameHint}
        value={name}
        onChange={(next) => setTyped({ name: next })}
        error={edit.error?.detail}
      />
      {typed.name !== undefined && name.trim() !== '' && name !== data?.name && (
        <Box className="settings__save">
          <Button size="small" busy={edit.busy} onTap={save}>
            {texts.settings.save}
          </Button>
        </Box>
      )}
    </Card>
  )
}

/** 设置: how it looks, and my account. */
export default function SettingsPage() {
  const preferences = usePreferences()
  const session = useSession()
  const end = useCommand('DELETE /sessions/current')

  const forget = (): void => {
    leave('signed_out')
    void forgetEverything()
  }
  const signOut = async (): Promise<void> => {
    if (
      !(await confirm({
        title: texts.settings.signOutQuestion,
        text: texts.settings.signOutText,
        yes: texts.settings.signOutYes,
        no: texts.settings.cancel,
      }))
    )
      return
    await end.run({})
    forget()
    replaceWith('me')
  }

  return (
    <Page title={texts.settings.title}>
      <Card className="settings__card">
        <Field label={texts.settings.textSize} hint={texts.settings.textSizeHint}>
          <Segmented
            label={texts.settings.textSize}
            choices={sizes}
            value={preferences.size}
            onChange={(size) => changePreferences({ size })}
          />
        </Field>
        <Field label={texts.settings.theme}>
          <Segmented
            label={texts.settings.theme}
            choices={themes}
            value={preferences.theme}
            onChange={(theme) => changePreferences({ theme })}
          />
        </Field>
        <Field label={texts.settings.contrast}>
          <Segmented
            label={texts.settings.contrast}
            choices={contrasts}
            value={preferences.contrast ? 'on' : 'off'}
            onChange={(contrast) => changePreferences({ contrast: contrast === 'on' })}
          />
        </Field>
      </Card>
      {session && (
        <>
          <Name />
          <PcSessions />
          <Box className="settings__lists">
            <List title={texts.settings.account}>
              <Cell
                icon="person"
                title={texts.settings.myData}
                note={texts.settings.myDataNote}
                onTap={() => go('myData')}
              />
              <Cell icon="back" title={texts.settings.signOut} onTap={signOut} />
            </List>
          </Box>
        </>
      )}
    </Page>
  )
}
