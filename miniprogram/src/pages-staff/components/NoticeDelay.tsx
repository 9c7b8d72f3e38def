import { Box, Tap } from '../../elements/elements'
import { UNDO_MINUTES } from '../lib/noticeDelay'

type NoticeDelayProps = { minutes: number; onChange: (minutes: number) => void }

/** When the author is told: after a while, in which it can be taken back, or at once. */
export const NoticeDelay = ({ minutes, onChange }: NoticeDelayProps) => (
  <Box className="notice-delay">
    <Box className="chips" role="group" label="何时通知提交人">
      {[UNDO_MINUTES, 0].map((each) => (
        <Tap
          key={each}
          className={`chip ${minutes === each ? 'is-on' : ''}`}
          pressed={minutes === each}
          onTap={() => onChange(each)}
        >
          {each === 0 ? '马上通知' : `${each} 分钟后通知`}
        </Tap>
      ))}
    </Box>
    <Box className="small muted">
      {minutes === 0 ? '提交人马上收到通知，之后只能修订。' : '通知之前可以撤销，提交人暂时看不到结果。'}
    </Box>
  </Box>
)
