import { may } from '@shared/accounts/roles'
import type { SuggestionStatus } from '@shared/chat/suggestionWords'
import { useGet } from '../../api/query'
import { Card } from '../../components/Card'
import { Figures } from '../../components/Figure'
import { Box, Heading, Span, Tap } from '../../elements/elements'
import { go } from '../../routes'
import { useSession } from '../../state/session'
import { Failure } from '../components/Failure'
import { Panel } from './Screen'

const EVERY = 15_000
const SHOWN = 15

const suggestionNames: Record<SuggestionStatus, string> = {
  submitted: '待审查',
  returned: '已退回',
  assigned: '办理中',
  answered: '已答复',
  finished: '已办结',
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10)

/** Residents' letters: what waits, how they were answered this year, by whom; and what deputies suggested. */
export const Chats = () => {
  const roles = useSession()?.account.roles ?? []
  const screen = useGet('GET /dashboard/chats', {}, { every: EVERY })
  const { data } = screen
  if (!data) return screen.error ? <Failure error={screen.error} /> : null
  const board = may(roles, 'chat:board') ? () => go('board') : undefined
  const suggestions = may(roles, 'suggestions:examine') ? () => go('suggestions') : undefined
  return (
    <>
      <Box className="screen__wide">
        <Card>
          <Box className="screen__head">
            <Heading level={3} className="section__title">
              我和代表聊聊天 · {data.year} 年
            </Heading>
            {board && (
              <Tap className="screen__more" onTap={board}>
                看待办事项
              </Tap>
            )}
          </Box>
          <Figures
            items={[
              { value: data.waiting, unit: '件', label: '等待答复' },
              { value: data.overdue, unit: '件', label: '已超期' },
              { value: data.received, unit: '件', label: '今年收到' },
              { value: data.answered, unit: '件', label: '已答复' },
              { value: percent(data.onTime, data.answered), unit: '%', label: '按期答复' },
              { value: percent(data.satisfied, data.rated), unit: '%', label: '评价满意' },
            ]}
          />
          <Box className="muted small">按期按已答复的计算；满意指四星以上，按已评价的 {data.rated} 件计算。</Box>
        </Card>
      </Box>
      <Panel
        title="各代表和家站室收到的留言"
        unit="件"
        shape="bar"
        rows={data.byHolder.slice(0, SHOWN).map(({ name, received }) => ({
          name,
          value: received,
          ...(board && { onTap: board }),
        }))}
      />
      <Panel
        title="代表建议办理"
        unit="件"
        shape="bar"
        rows={data.suggestions.map((one) => ({
          name: suggestionNames[one.status],
          value: one.suggestions,
          ...(suggestions && { onTap: suggestions }),
        }))}
      />
      <Box className="screen__wide">
        <Card>
          <Heading level={3} className="section__title">
            答复情况
          </Heading>
          <Box className="holders" role="table" label="各代表和家站室的答复情况">
            <Box className="holders__row holders__row--head" role="row">
              {['代表或家站室', '等待', '超期', '收到', '答复', '按期', '满意'].map((name) => (
                <Span key={name}>{name}</Span>
              ))}
            </Box>
            {data.byHolder.map((one) => (
              <Box className="holders__row" role="row" key={`${one.kind}${one.id}`}>
                <Span>{one.name}</Span>
                <Span>{one.waiting}</Span>
                <Span className={one.overdue > 0 ? 'holders__late' : ''}>{one.overdue}</Span>
                <Span>{one.received}</Span>
                <Span>{one.answered}</Span>
                <Span>{one.answered > 0 ? `${percent(one.onTime, one.answered)}%` : '—'}</Span>
                <Span>{one.rated > 0 ? `${percent(one.satisfied, one.rated)}%` : '—'}</Span>
              </Box>
            ))}
            {data.byHolder.length === 0 && <Box className="muted">今年还没有留言。</Box>}
          </Box>
        </Card>
      </Box>
    </>
  )
}
