import { useGet } from '../../api/query'
import { Box, Span, Tap } from '../../elements/elements'
import { go, type TabName, tabs } from '../../routes'
import { useSession } from '../../state/session'
import { Badge } from '../Badge'
import { Icon, type IconName } from '../Icon'
import './style.css'

const looks: Record<TabName, { icon: IconName; label: string }> = {
  home: { icon: 'home', label: '首页' },
  drafts: { icon: 'document', label: '征求意见' },
  chat: { icon: 'chat', label: '聊聊天' },
  me: { icon: 'person', label: '我的' },
}

/** The four ways in; drawn by us on both platforms so that it follows theme and text size. */
export const TabBar = ({ current }: { current: TabName }) => {
  const session = useSession()
  const notices = useGet('GET /me/notifications', { limit: 1 }, { enabled: !!session, every: 30_000 })
  const chats = useGet('GET /conversations', { as: 'resident', limit: 1 }, { enabled: !!session, every: 30_000 })
  const waiting: Partial<Record<TabName, number>> = { chat: chats.data?.unread, me: notices.data?.unread }
  return (
    <Box className="tab-bar" role="navigation" label="主要页面">
      <Span className="tab-bar__brand serif">立法民意直通车</Span>
      {tabs.map((tab) => {
        const { icon, label } = looks[tab]
        const count = waiting[tab] ?? 0
        return (
          <Tap
            key={tab}
            className={`tab-bar__item ${tab === current ? 'is-on' : ''}`}
            pressed={tab === current}
            onTap={() => tab !== current && go(tab)}
          >
            <Icon name={icon} />
            <Span className="tab-bar__label">{label}</Span>
            <Span className="tab-bar__badge">
              <Badge count={count} />
            </Span>
          </Tap>
        )
      })}
    </Box>
  )
}
