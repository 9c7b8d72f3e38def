import { Box, Tap } from '../../elements/elements'
import { UNDO_MINUTES } from '../lib/noticeDelay'
import { texts } from './texts'

type NoticeDelayProps = { minutes: number; onChange: (minutes: number) => void }

/** When the author is told: after a while, in which it can be taken back, or at once. */
export const NoticeDelay = ({ minutes, onChange }: NoticeDelayProps) => (
  <Box className="notice-delay">
    <Box className="chips" role="group" label={texts.whenToNotify}>
      {[UNDO_MINUTES, 0].map((each) => (
        <Tap
          key={each}
          className={`chip ${minutes === each ? 'is-on' : ''}`}
          pressed={minutes === each}
          onTap={() => onChange(each)}
        >
          {each === 0 ? texts.notifyNow : texts.notifyInMinutes(each)}
        </Tap>
      ))}
    </Box>
    <Box className="small muted">{minutes === 0 ? texts.notifyNowHint : texts.notifyLaterHint}</Box>
  </Box>
)
