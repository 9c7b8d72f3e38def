import { Card } from '../../components/Card'
import { Box } from '../../elements/elements'
import { go } from '../../routes'
import { useOutbox } from '../../state/outbox'

/** What was written and has not arrived yet: nobody should think that it is lost, or that it is done. */
export const WaitingLetters = () => {
  const waiting = useOutbox().filter(({ state }) => state !== 'sent')
  if (waiting.length === 0) return null
  const refused = waiting.some(({ state }) => state === 'refused')
  return (
    <Box className="section">
      <Card tone="accent" onTap={() => go('myOpinions')}>
        <Box className="home-waiting">
          {refused ? '有意见没有提交成功，内容还在手机上' : `有 ${waiting.length} 条意见还没有提交，有网络时自动提交`}
        </Box>
        <Box className="muted small">点这里查看</Box>
      </Card>
    </Box>
  )
}
