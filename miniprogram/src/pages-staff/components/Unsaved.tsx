import { Button } from '../../components/Button'
import { Box, Span } from '../../elements/elements'
import { confirm } from '../../state/feedback'
import { texts } from './texts'
import './unsaved.css'

/** Says that what stands in the form is not what is saved, and lets it go. */
export const Unsaved = ({ shown, onDrop }: { shown: boolean; onDrop: () => void }) => {
  const drop = async (): Promise<void> => {
    const yes = await confirm({
      title: texts.discardQuestion,
      text: texts.discardExplained,
      yes: texts.discardYes,
      no: texts.discardNo,
      danger: true,
    })
    if (yes) onDrop()
  }
  return shown ? (
    <Box className="unsaved">
      <Span className="muted small">{texts.unsavedKeptHere}</Span>
      <Button kind="plain" size="small" onTap={drop}>
        {texts.discardChanges}
      </Button>
    </Box>
  ) : null
}
