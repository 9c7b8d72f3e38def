import { Box, Picture, Tap } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useOnline } from '../../state/online'
import { type Uploaded, usePictureUpload } from '../../state/usePictureUpload'
import { useReady } from '../../state/useReady'
import { Button } from '../Button'
import { Icon } from '../Icon'
import { texts } from '../texts'
import './style.css'

type PicturesProps = {
  items: readonly Uploaded[]
  onChange: (items: Uploaded[]) => void
  /** What the first one is asked for with. */
  ask: string
}

const MOST = 3

/** Pictures of paper: what a person wrote by hand, the original of a letter. */
export const Pictures = ({ items, onChange, ask }: PicturesProps) => {
  const online = useOnline()
  const ready = useReady()
  const { choose, busy } = usePictureUpload()
  const add = async (): Promise<void> => {
    if (!online) return toast(texts.pictures.pictureNeedsNetwork)
    if (!(await ready())) return undefined
    const picture = await choose()
    if (picture) onChange([...items, picture])
  }
  return (
    <Box className="pictures">
      {items.map(({ uploadId, preview }, at) => (
        <Box key={uploadId} className="pictures__one">
          <Picture className="pictures__one-image" src={preview} alt={texts.pictures.picture(at + 1)} />
          <Tap
            className="pictures__one-drop"
            label={texts.pictures.removePicture(at + 1)}
            onTap={() => onChange(items.filter((one) => one.uploadId !== uploadId))}
          >
            <Icon name="close" size="small" />
          </Tap>
        </Box>
      ))}
      {items.length < MOST && (
        <Button kind="secondary" size="small" icon="plus" busy={busy} onTap={() => void add()}>
          {items.length === 0 ? ask : texts.pictures.addAnother}
        </Button>
      )}
    </Box>
  )
}
