import { Button } from '../../../components/Button'
import { Icon } from '../../../components/Icon'
import { Box, Picture, Tap } from '../../../elements/elements'
import { toast } from '../../../state/feedback'
import { useOnline } from '../../../state/online'
import { type Uploaded, usePictureUpload } from '../../../state/usePictureUpload'
import { useReady } from '../../../state/useReady'

type PicturesProps = { items: readonly Uploaded[]; onChange: (items: Uploaded[]) => void }

const MOST = 3

/** For who writes by hand: a picture of the page says it as well. */
export const Pictures = ({ items, onChange }: PicturesProps) => {
  const online = useOnline()
  const ready = useReady()
  const { choose, busy } = usePictureUpload()
  const add = async (): Promise<void> => {
    if (!online) return toast('现在没有网络，照片要等有网络时再加')
    if (!(await ready())) return undefined
    const picture = await choose()
    if (picture) onChange([...items, picture])
  }
  return (
    <Box className="write__pictures">
      {items.map(({ uploadId, preview }, at) => (
        <Box key={uploadId} className="write__picture">
          <Picture className="write__picture-image" src={preview} alt={`照片 ${at + 1}`} />
          <Tap
            className="write__picture-drop"
            label={`去掉照片 ${at + 1}`}
            onTap={() => onChange(items.filter((one) => one.uploadId !== uploadId))}
          >
            <Icon name="close" size="small" />
          </Tap>
        </Box>
      ))}
      {items.length < MOST && (
        <Button kind="secondary" size="small" icon="plus" busy={busy} onTap={() => void add()}>
          {items.length === 0 ? '拍下手写的意见' : '再加一张'}
        </Button>
      )}
    </Box>
  )
}
