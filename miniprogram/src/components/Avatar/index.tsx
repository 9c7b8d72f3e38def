import { Box, Picture } from '../../elements/elements'
import './style.css'

type AvatarProps = { name: string; size?: 'normal' | 'large'; photo?: string }

/** A deputy's photo, or a name's first character in a tint that follows the name, so a person keeps theirs. */
export const Avatar = ({ name, size = 'normal', photo }: AvatarProps) => {
  const tint = [...name].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % 4
  return (
    <Box className={`avatar avatar--${size} avatar--tint${tint}`}>
      {[...name][0] ?? ''}
      {photo && <Picture className="avatar__photo" src={photo} alt="" />}
    </Box>
  )
}
