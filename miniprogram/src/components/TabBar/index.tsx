import { useGet } from '../../api/query'
import { Box, Span, Tap } from '../../elements/elements'
import { go, type TabName, tabs } from '../../routes'
import { useSession } from '../../state/session'
import { Badge } from '../Badge'
import { Icon, type IconName } from '../Icon'
import { texts } from '../texts'
import './style.css'

const looks: Record<TabName, { icon: IconName; label: string }> = {
  home: { icon: 'home', label: texts.tabBar.home },
  drafts: { icon: 'document', label: texts.tabBar.drafts },
  chat: { icon: 'chat', label: texts.tabBar.chat },
  me: { icon: 'person', label: texts.tabBar.me },
}

/** The four ways in; drawn by us on both platforms so that it follows theme and text size. */
export const TabBar = ({ current }: { current: TabName }) => {
  const session = useSession()
  const notices = useGet('GET /me/notifications', { limit: 1 }, { enabled: !!session, every: 30_000 })
  const chats = useGet('GET /conversations', { as: 'resident', limit: 1 }, { enabled: !!session, every: 30_000 })
  const waiting: Partial<Record<TabName, number>> = { chat: chats.data?.unread, me: notices.data?.unread }
  return (
    <Box className="tab-bar" role="navigation" label={texts.tabBar.mainPages}>
      <Span className="tab-bar__brand serif">{texts.tabBar.brand}</Span>
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
