import { Box } from '../../elements/elements'
import './style.css'

/** A name's first character: no portraits. The tint follows the name, so a person keeps theirs. */
export const Avatar = ({ name, size = 'normal' }: { name: string; size?: 'normal' | 'large' }) => {
  const tint = [...name].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % 4
  return <Box className={`avatar avatar--${size} avatar--tint${tint}`}>{[...name][0] ?? ''}</Box>
}
