import { roleNames } from '@shared/accounts/roles'
import { useGet } from '../../api/query'
import { Avatar } from '../../components/Avatar'
import { Badge } from '../../components/Badge'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Cell, List } from '../../components/List'
import { Page } from '../../components/Page'
import { Tag } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { go } from '../../routes'
import { ensurePhone } from '../../state/phoneGate'
import { useHasRole, useSession } from '../../state/session'
import { texts } from './texts'
import './style.css'

const Profile = () => {
  const session = useSession()
  const { data } = useGet('GET /me', {}, { enabled: !!session })
  if (!session) {
    return (
      <Card className="me-card">
        <Box className="me-card__welcome">{texts.signInText}</Box>
        <Button block onTap={() => go('signIn')}>
          {texts.signInLabel}
        </Button>
      </Card>
    )
  }
  const account = data ?? session.account
  return (
    <Card className="me-card">
      <Box className="row">
        <Avatar name={account.name} size="large" />
        <Box className="grow">
          <Box className="me-card__name serif">{account.name}</Box>
          <Box className="row row--wrap">
            {account.roles.map((role) => (
              <Tag key={role} tone={role === 'resident' ? 'quiet' : 'accent'}>
                {roleNames[role]}
              </Tag>
            ))}
          </Box>
          <Box className="muted small">{account.phone ? texts.phone(account.phone) : texts.phoneUnverified}</Box>
        </Box>
      </Box>
      {!account.phoneVerified && (
        <Box className="me-card__verify">
          <Button kind="secondary" block icon="phone" onTap={() => void ensurePhone()}>
            {texts.verifyPhone}
          </Button>
        </Box>
      )}
    </Card>
  )
}

/** A role was prepared for this phone: it takes effect with the code that the office hands over. */
const Proposed = () => {
  const session = useSession()
  const { data } = useGet('GET /me', {}, { enabled: !!session })
  const proposed = data?.proposedRoles ?? []
  if (proposed.length === 0) return null
  return (
    <Card tone="accent" onTap={() => go('invitation')}>
      <Box className="me-card__name">{texts.rolePrepared(proposed.map((role) => roleNames[role]).join('、'))}</Box>
      <Box className="muted small">{texts.rolePreparedNote}</Box>
    </Card>
  )
}

/** Desks of those who act for an office; shown by role, allowed by the server. */
const Desks = () => {
  const answers = useHasRole('deputy', 'station', 'liaison')
  const deputy = useHasRole('deputy', 'liaison')
  const station = useHasRole('station')
  const staff = useHasRole('handler', 'reviewer', 'signer', 'statistics', 'deputy_office', 'department', 'admin')
  const opinions = useHasRole('handler', 'reviewer', 'signer', 'statistics', 'admin')
  const pointId = useSession()?.account.stationId
  const collects = useHasRole('contact_point') && pointId !== undefined
  if (!answers && !staff && !collects) return null
  return (
    <List title={texts.work}>
      {answers && <Cell icon="chat" title={texts.letters} note={texts.lettersNote} onTap={() => go('deputyDesk')} />}
      {deputy && <Cell icon="star" title={texts.myRecord} note={texts.myRecordNote} onTap={() => go('record')} />}
      {station && (
        <>
          <Cell icon="pen" title={texts.walkIns} note={texts.walkInsNote} onTap={() => go('walkIns')} />
          <Cell icon="list" title={texts.matters} note={texts.mattersNote} onTap={() => go('board')} />
          <Cell icon="clock" title={texts.dutyPlan} note={texts.dutyPlanNote} onTap={() => go('roster')} />
          <Cell icon="document" title={texts.stationRecord} note={texts.stationRecordNote} onTap={() => go('record')} />
        </>
      )}
      {collects && (
        <Cell
          icon="place"
          title={texts.contactPoint}
          note={texts.contactPointNote}
          onTap={() => go('contactPoint', { id: pointId })}
        />
      )}
      {staff && (
        <Cell
          icon="building"
          title={texts.workbench}
          note={opinions ? texts.workbenchNote : texts.deputiesDeskNote}
          onTap={() => go('staffDesk')}
        />
      )}
    </List>
  )
}

/** 我的: who I am, what is mine, and how the app behaves for me. */
export default function MePage() {
  const session = useSession()
  const notices = useGet('GET /me/notifications', { limit: 1 }, { enabled: !!session })
  return (
    <Page title={texts.title} tab="me">
      <Profile />
      <Proposed />
      <Box className="me-lists">
        <Desks />
        <List>
          <Cell icon="pen" title={texts.myOpinions} onTap={() => go('myOpinions')} />
          <Cell icon="document" title={texts.myAdopted} onTap={() => go('adoptedOpinions')} />
          <Cell icon="star" title={texts.followedDrafts} onTap={() => go('following')} />
          <Cell icon="chat" title={texts.myConversations} onTap={() => go('chat')} />
          <Cell
            icon="bell"
            title={texts.notifications}
            value={<Badge count={notices.data?.unread ?? 0} />}
            onTap={() => go('notifications')}
          />
        </List>
        <List>
          <Cell icon="text-size" title={texts.appearance} note={texts.appearanceNote} onTap={() => go('settings')} />
          {session && (
            <Cell
              icon="bell"
              title={texts.notificationSettings}
              note={texts.notificationSettingsNote}
              onTap={() => go('noticeSettings')}
            />
          )}
          {session && <Cell icon="person" title={texts.myData} note={texts.myDataNote} onTap={() => go('myData')} />}
          <Cell icon="shield" title={texts.privacyLabel} onTap={() => go('privacy')} />
        </List>
      </Box>
      {!session && <Span className="visually-hidden">{texts.notSignedIn}</Span>}
    </Page>
  )
}
