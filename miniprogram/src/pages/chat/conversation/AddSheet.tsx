import { Icon, type IconName } from '../../../components/Icon'
import { Sheet } from '../../../components/Sheet'
import { Box, Tap } from '../../../elements/elements'

export type Addition = 'picture' | 'voice' | 'place' | 'article'

const additions: { what: Addition; icon: IconName; name: string; note: string }[] = [
  { what: 'picture', icon: 'picture', name: '图片', note: '最多 9 张' },
  { what: 'voice', icon: 'microphone', name: '语音', note: '最长 60 秒' },
  { what: 'place', icon: 'place', name: '位置', note: '事情在哪里' },
  { what: 'article', icon: 'document', name: '草案条文', note: '正在征求意见的' },
]

type AddSheetProps = { open: boolean; onClose: () => void; onChoose: (what: Addition) => void }

/** What may go along with words. */
export const AddSheet = ({ open, onClose, onChoose }: AddSheetProps) => (
  <Sheet open={open} title="添加" onClose={onClose}>
    <Box className="additions">
      {additions.map(({ what, icon, name, note }) => (
        <Tap key={what} className="addition" onTap={() => onChoose(what)}>
          <Icon name={icon} />
          <Box className="addition__name">{name}</Box>
          <Box className="muted small">{note}</Box>
        </Tap>
      ))}
    </Box>
  </Sheet>
)
