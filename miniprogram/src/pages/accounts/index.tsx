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
import './style.css'

const Profile = () => {
  const session = useSession()
  const { data } = useGet('GET /me', {}, { enabled: !!session })
  if (!session) {
    return (
      <Card className="me-card">
        <Box className="me-card__welcome">登录后可以提意见、和代表聊天，并看到处理结果。</Box>
        <Button block onTap={() => go('signIn')}>
          登录
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
          <Box className="muted small">{account.phone ? `手机 ${account.phone}` : '还没有验证手机号'}</Box>
        </Box>
      </Box>
      {!account.phoneVerified && (
        <Box className="me-card__verify">
          <Button kind="secondary" block icon="phone" onTap={() => void ensurePhone()}>
            验证手机号
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
      <Box className="me-card__name">机关为您准备了“{proposed.map((role) => roleNames[role]).join('、')}”身份</Box>
      <Box className="muted small">输入邀请码，确认是您本人</Box>
    </Card>
  )
}

/** Desks of those who act for an office; shown by role, allowed by the server. */
const Desks = () => {
  const answers = useHasRole('deputy', 'station', 'liaison')
  const deputy = useHasRole('deputy', 'liaison')
  const station = useHasRole('station')
  const staff = useHasRole('handler', 'reviewer', 'signer', 'statistics', 'deputy_office', 'department', 'admin')
  const pointId = useSession()?.account.stationId
  const collects = useHasRole('contact_point') && pointId !== undefined
  if (!answers && !staff && !collects) return null
  return (
    <List title="工作">
      {answers && <Cell icon="chat" title="群众来信" note="查看和答复群众的留言" onTap={() => go('deputyDesk')} />}
      {deputy && <Cell icon="star" title="我的履职" note="今年答复了多少、用时、评价" onTap={() => go('record')} />}
      {station && (
        <>
          <Cell icon="pen" title="代录来访" note="替没有手机的群众写下来，电话告知答复" onTap={() => go('walkIns')} />
          <Cell icon="list" title="事项总览" note="本站和本站代表等待答复的事项" onTap={() => go('board')} />
          <Cell icon="clock" title="接待日安排" note="编排、公布、临时变动" onTap={() => go('roster')} />
          <Cell icon="document" title="本站今年" note="收到、答复、评价" onTap={() => go('record')} />
        </>
      )}
      {collects && (
        <Cell
          icon="place"
          title="立法联系点"
          note="请本联系点征集意见的草案，代录收集的意见"
          onTap={() => go('contactPoint', { id: pointId })}
        />
      )}
      {staff && <Cell icon="building" title="工作台" note="草案、意见处理、统计与导出" onTap={() => go('staffDesk')} />}
    </List>
  )
}

/** 我的: who I am, what is mine, and how the app behaves for me. */
export default function MePage() {
  const session = useSession()
  const notices = useGet('GET /me/notifications', { limit: 1 }, { enabled: !!session })
  return (
    <Page title="我的" tab="me">
      <Profile />
      <Proposed />
      <Box className="me-lists">
        <Desks />
        <List>
          <Cell icon="pen" title="我的意见" onTap={() => go('myOpinions')} />
          <Cell icon="document" title="我的话写进了法规" onTap={() => go('adoptedOpinions')} />
          <Cell icon="star" title="我关注的草案" onTap={() => go('following')} />
          <Cell icon="chat" title="我的会话" onTap={() => go('chat')} />
          <Cell
            icon="bell"
            title="通知"
            value={<Badge count={notices.data?.unread ?? 0} />}
            onTap={() => go('notifications')}
          />
        </List>
        <List>
          <Cell icon="text-size" title="字号与外观" note="长辈版、深色、高对比" onTap={() => go('settings')} />
          {session && (
            <Cell icon="bell" title="通知设置" note="微信和短信提醒、夜间不打扰" onTap={() => go('noticeSettings')} />
          )}
          {session && (
            <Cell icon="person" title="我的信息" note="看一看、导出、撤回同意、注销" onTap={() => go('myData')} />
          )}
          <Cell icon="shield" title="隐私政策" onTap={() => go('privacy')} />
        </List>
      </Box>
      {!session && <Span className="visually-hidden">尚未登录</Span>}
    </Page>
  )
}
