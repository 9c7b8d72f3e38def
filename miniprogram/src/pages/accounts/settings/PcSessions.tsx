import { refresh, useGet } from '../../../api/query'
import { useCommand } from '../../../api/useCommand'
import { Cell, List } from '../../../components/List'
import { Box } from '../../../elements/elements'
import { when } from '../../../lib/time'
import { confirm, toast } from '../../../state/feedback'

/** Where this account is signed in on a PC; each can be ended from here. Nothing is shown where there is none. */
export const PcSessions = () => {
  const sessions = useGet('GET /me/sessions', {})
  const end = useCommand('DELETE /me/sessions/{sessionId}')
  const items = sessions.data?.items ?? []
  if (items.length === 0) return null

  const stop = async (sessionId: string): Promise<void> => {
    if (!(await confirm({ title: '结束这处登录？', text: '那台电脑须重新扫码才能登录。', yes: '结束', no: '取消' })))
      return
    if (!(await end.done({ sessionId }))) return
    toast('已结束', 'good')
    refresh('GET /me/sessions')
  }

  return (
    <Box className="settings__lists">
      <List title="电脑上的登录">
        {items.map(({ id, browser, place, usedAt, current }) => (
          <Cell
            key={id}
            icon="shield"
            title={current ? `${browser}（这台电脑）` : browser}
            value={`${place} · ${when(usedAt)}使用`}
            onTap={() => stop(id)}
          />
        ))}
      </List>
      {end.error && <Box className="field__error">{end.error.detail}</Box>}
    </Box>
  )
}
