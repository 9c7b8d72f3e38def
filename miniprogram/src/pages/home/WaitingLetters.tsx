import { Card } from '../../components/Card'
import { Box } from '../../elements/elements'
import { go } from '../../routes'
import { useOutbox } from '../../state/outbox'
import { texts } from './texts'

/** What was written and has not arrived yet: nobody should think that it is lost, or that it is done. */
export const WaitingLetters = () => {
  const waiting = useOutbox().filter(({ state }) => state !== 'sent')
  if (waiting.length === 0) return null
  const refused = waiting.some(({ state }) => state === 'refused')
  return (
    <Box className="section">
      <Card tone="accent" onTap={() => go('myOpinions')}>
        <Box className="home-waiting">{refused ? texts.lettersFailed : texts.lettersWaiting(waiting.length)}</Box>
        <Box className="muted small">{texts.lettersView}</Box>
      </Card>
    </Box>
  )
}
