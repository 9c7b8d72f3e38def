import { refresh, useGet } from '../../../api/query'
import { useCommand } from '../../../api/useCommand'
import { Cell, List } from '../../../components/List'
import { Box } from '../../../elements/elements'
import { when } from '../../../lib/time'
import { confirm, toast } from '../../../state/feedback'
import { texts } from '../texts'

/** Where this account is signed in on a PC; each can be ended from here. Nothing is shown where there is none. */
export const PcSessions = () => {
  const sessions = useGet('GET /me/sessions', {})
  const end = useCommand('DELETE /me/sessions/{sessionId}')
  const items = sessions.data?.items ?? []
  if (items.length === 0) return null

  const stop = async (sessionId: string): Promise<void> => {
    if (
      !(await confirm({
        title: texts.settings.endSessionQuestion,
        text: texts.settings.endSessionText,
        yes: texts.settings.endSession,
        no: texts.settings.cancel,
      }))
    )
      return
    if (!(await end.done({ sessionId }))) return
    toast(texts.settings.sessionEnded, 'good')
    refresh('GET /me/sessions')
  }

  return (
    <Box className="settings__lists">
      <List title={texts.settings.pcSessions}>
        {items.map(({ id, browser, place, usedAt, current }) => (
          <Cell
            key={id}
            icon="shield"
            title={current ? texts.settings.thisComputer(browser) : browser}
            note={texts.settings.usedAt(place, when(usedAt))}
            value={texts.settings.endSession}
            onTap={() => stop(id)}
          />
        ))}
      </List>
      {end.error && <Box className="field__error">{end.error.detail}</Box>}
    </Box>
  )
}
