import { Icon, type IconName } from '../../../components/Icon'
import { Sheet } from '../../../components/Sheet'
import { Box, Tap } from '../../../elements/elements'
import { texts } from '../texts'

export type Addition = 'picture' | 'voice' | 'place' | 'article'

const additions: { what: Addition; icon: IconName; name: string; note: string }[] = [
  { what: 'picture', icon: 'picture', name: texts.conversation.picture, note: texts.conversation.pictureNote },
  { what: 'voice', icon: 'microphone', name: texts.conversation.voice, note: texts.conversation.voiceNote },
  { what: 'place', icon: 'place', name: texts.conversation.place, note: texts.conversation.placeNote },
  { what: 'article', icon: 'document', name: texts.conversation.article, note: texts.conversation.articleNote },
]

type AddSheetProps = { open: boolean; onClose: () => void; onChoose: (what: Addition) => void }

/** What may go along with words. */
export const AddSheet = ({ open, onClose, onChoose }: AddSheetProps) => (
  <Sheet open={open} title={texts.conversation.addTitle} onClose={onClose}>
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
