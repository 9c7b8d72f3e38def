import { useState } from 'react'
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
import { changePreferences, type Preferences, usePreferences } from '../../../state/preferences'
import { keepSession, leave, useSession } from '../../../state/session'
import { PcSessions } from './PcSessions'
import './style.css'

const sizes: readonly { value: Preferences['size']; label: string }[] = [
  { value: 'standard', label: '标准' },
  { value: 'elder', label: '长辈版' },
  { value: 'largest', label: '特大字' },
]
const themes: readonly { value: Preferences['theme']; label: string }[] = [
  { value: 'auto', label: '跟随系统' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
]
const contrasts = [
  { value: 'off', label: '标准' },
  { value: 'on', label: '高对比' },
] as const

const Name = () => {
  const session = useSession()
  const { data, refetch } = useGet('GET /me', {})
  const edit = useCommand('PATCH /me')
  const [typed, setTyped] = useState<string>()
  const name = typed ?? data?.name ?? ''
  const save = async (): Promise<void> => {
    const account = await edit.run({ name })
    if (!account || !session) return
    keepSession({ ...session, account })
    setTyped(undefined)
    toast('已保存', 'good')
    void refetch()
  }
  return (
    <Card className="settings__card">
      <TextField
        id="name"
        label="称呼"
        hint="和代表聊天时显示，可以不用真名。"
        value={name}
        onChange={setTyped}
        error={edit.error?.detail}
      />
      {typed !== undefined && typed.trim() !== '' && typed !== data?.name && (
        <Box className="settings__save">
          <Button size="small" busy={edit.busy} onTap={save}>
            保存
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
    if (!(await confirm({ title: '退出登录？', text: '手机上没写完的意见会保留。', yes: '退出', no: '取消' }))) return
    await end.run({})
    forget()
    replaceWith('me')
  }

  return (
    <Page title="设置">
      <Card className="settings__card">
        <Field label="字号" hint="长辈版字更大、按钮更大，每一页都能打电话问人；特大字再大一号。">
          <Segmented
            label="字号"
            choices={sizes}
            value={preferences.size}
            onChange={(size) => changePreferences({ size })}
          />
        </Field>
        <Field label="外观">
          <Segmented
            label="外观"
            choices={themes}
            value={preferences.theme}
            onChange={(theme) => changePreferences({ theme })}
          />
        </Field>
        <Field label="对比度">
          <Segmented
            label="对比度"
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
            <List title="账号">
              <Cell icon="person" title="我的信息" note="看一看、导出、撤回同意、注销" onTap={() => go('myData')} />
              <Cell icon="back" title="退出登录" onTap={signOut} />
            </List>
          </Box>
        </>
      )}
    </Page>
  )
}
