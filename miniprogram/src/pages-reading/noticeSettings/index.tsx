import type { NoticeSettings } from '@shared/accounts/noticeEndpoints'
import { type Subject, subjectWords } from '@shared/accounts/noticeWords'
import { clientError } from '../../api/apiError'
import type { InputOf } from '../../api/contract'
import { useCommand } from '../../api/useCommand'
import { useAllow } from '../../components/AllowNotices/useAllow'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ErrorState } from '../../components/ErrorState'
import { Field } from '../../components/Field'
import { List } from '../../components/List'
import { Page } from '../../components/Page'
import { Segmented } from '../../components/Segmented'
import { Skeleton } from '../../components/Skeleton'
import { Toggle } from '../../components/Toggle'
import { Box, Span } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useSession } from '../../state/session'
import './style.css'

type Choices = NonNullable<InputOf<'PATCH /me'>['notices']>
type One = NoticeSettings['subjects'][number]

const allowedWords = ({ template, allowed, refused }: One): string => {
  if (!template) return '只在小程序的“通知”里告诉您'
  if (allowed > 0) return template.longTerm ? '微信会一直提醒您' : `微信还会提醒您 ${allowed} 次`
  return refused ? '您在微信里拒收了，可以重新允许' : '还没有允许微信提醒'
}

/** Nights of this city and two that are common; any other stands as it is. */
const NIGHTS = [
  { value: 'city', label: '按全市统一' },
  { value: '20:00-08:00', label: '20:00–8:00' },
  { value: '00:00-00:00', label: '不设夜间' },
]

const Nights = ({ settings, choose }: { settings: NoticeSettings; choose: (choices: Choices) => void }) => {
  const [from, to] = settings.quietHours
  const own = `${from}-${to}`
  const known = NIGHTS.some(({ value }) => value === own)
  const choices = settings.ownQuietHours && !known ? [...NIGHTS, { value: own, label: `${from}–${to}` }] : NIGHTS
  return (
    <Card className="notice-settings__night">
      <Field
        label="夜间不打扰"
        hint={
          from === to
            ? '任何时候都会提醒您。'
            : `${from} 到${to < from ? '次日 ' : ' '}${to} 不发微信和短信，过后再发；紧急上报除外。`
        }
      >
        <Segmented
          wrap
          label="夜间不打扰"
          choices={choices}
          value={settings.ownQuietHours ? own : 'city'}
          onChange={(value) => choose({ quietHours: value === 'city' ? null : [value.slice(0, 5), value.slice(6)] })}
        />
      </Field>
    </Card>
  )
}

const Settings = () => {
  const { settings, possible, askFor, templatesFor } = useAllow()
  const edit = useCommand('PATCH /me')
  const { data, error, refetch } = settings
  if (!data) return error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={3} cards={3} />

  const choose = async (notices: Choices): Promise<void> => {
    if (!(await edit.run({ notices }))) toast('没有保存成功，请再试一次', 'bad')
    await refetch()
  }
  const allow = (subject: Subject) => {
    const templates = templatesFor([subject], { again: true })
    if (templates.length === 0) return null
    return (
      <Button kind="secondary" size="small" onTap={() => void askFor(templates)}>
        {data.subjects.some((one) => one.subject === subject && one.allowed > 0) ? '再加一次' : '允许微信提醒'}
      </Button>
    )
  }
  return (
    <>
      <Box className="notice-settings__lead">
        所有消息都会出现在小程序的“通知”里。这里选择哪些事还要在微信里提醒您；微信每允许一次，提醒一次。
        {!possible && '要允许微信提醒，请在微信中打开“立法民意直通车”小程序。'}
      </Box>
      <List title="提醒我">
        {data.subjects.map((one) => (
          <Box key={one.subject} className="notice-settings__row">
            <Toggle
              title={subjectWords[one.subject].name}
              note={subjectWords[one.subject].note}
              on={one.on}
              busy={edit.busy}
              onChange={(on) => void choose({ [one.subject]: on })}
            />
            {one.on && (
              <Box className="notice-settings__allow">
                <Span className="muted small grow">{allowedWords(one)}</Span>
                {allow(one.subject)}
              </Box>
            )}
          </Box>
        ))}
      </List>
      {data.sms && (
        <List title="短信">
          <Toggle
            title="微信没有送到时发短信"
            note={`发到 ${data.sms.phone}：新的群众留言、将到期和已超期`}
            on={data.sms.on}
            busy={edit.busy}
            onChange={(sms) => void choose({ sms })}
          />
        </List>
      )}
      <Nights settings={data} choose={(choices) => void choose(choices)} />
    </>
  )
}

/** 通知设置: which things reach me outside the app, and when not. */
export default function NoticeSettingsPage() {
  const signedIn = !!useSession()
  return (
    <Page title="通知设置">{signedIn ? <Settings /> : <ErrorState error={clientError('sign_in_required')} />}</Page>
  )
}
