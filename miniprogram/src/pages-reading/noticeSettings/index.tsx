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
import { texts } from './texts'
import './style.css'

type Choices = NonNullable<InputOf<'PATCH /me'>['notices']>
type One = NoticeSettings['subjects'][number]

const allowedWords = ({ template, allowed, refused }: One): string => {
  if (!template) return texts.onlyInApp
  if (allowed > 0) return template.longTerm ? texts.alwaysInWeChat : texts.remindersLeft(allowed)
  return refused ? texts.refusedInWeChat : texts.notAllowedYet
}

/** Nights of this city and two that are common; any other stands as it is. */
const NIGHTS = [
  { value: 'city', label: texts.cityQuietHours },
  { value: '20:00-08:00', label: '20:00–8:00' },
  { value: '00:00-00:00', label: texts.noQuietHours },
]

const Nights = ({ settings, choose }: { settings: NoticeSettings; choose: (choices: Choices) => void }) => {
  const [from, to] = settings.quietHours
  const own = `${from}-${to}`
  const known = NIGHTS.some(({ value }) => value === own)
  const choices = settings.ownQuietHours && !known ? [...NIGHTS, { value: own, label: `${from}–${to}` }] : NIGHTS
  return (
    <Card className="notice-settings__night">
      <Field
        label={texts.quietAtNight}
        hint={from === to ? texts.alwaysReminds : texts.quietHoursHint(from, to < from ? texts.nextDay : ' ', to)}
      >
        <Segmented
          wrap
          label={texts.quietAtNight}
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
    if (!(await edit.run({ notices }))) toast(texts.saveFailed, 'bad')
    await refetch()
  }
  const allow = (subject: Subject) => {
    const templates = templatesFor([subject], { again: true })
    if (templates.length === 0) return null
    return (
      <Button kind="secondary" size="small" onTap={() => void askFor(templates)}>
        {data.subjects.some((one) => one.subject === subject && one.allowed > 0)
          ? texts.allowOnceMore
          : texts.allowWeChat}
      </Button>
    )
  }
  return (
    <>
      <Box className="notice-settings__lead">
        {texts.about}
        {!possible && texts.openInWeChat}
      </Box>
      <List title={texts.remindMe}>
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
        <List title={texts.sms}>
          <Toggle
            title={texts.smsFallback}
            note={texts.smsTo(data.sms.phone)}
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
    <Page title={texts.title}>{signedIn ? <Settings /> : <ErrorState error={clientError('sign_in_required')} />}</Page>
  )
}
