import sharp from 'sharp'

/** The longest side that is kept, enough to read a photographed page. */
const PICTURE_SIDE = 2560
const THUMB_SIDE = 480
/** A small file may claim a picture that no memory holds. */
const MOST_PIXELS = 60_000_000

/** A picture drawn anew, so no EXIF, no place, no hidden passenger goes along, with a thumbnail. Undefined: no picture. */
export const drawn = async (bytes: Uint8Array) => {
  const within = (side: number, quality: number) =>
    sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      // As the camera was held: what EXIF says is done before EXIF goes.
      .rotate()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer({ resolveWithObject: true })
  try {
    const [picture, thumb] = [await within(PICTURE_SIDE, 82), await within(THUMB_SIDE, 70)]
    const { width, height } = picture.info
    return { picture: picture.data, thumb: thumb.data, width, height }
  } catch (error) {
    // What sharp cannot read throws a plain Error.
    if (error instanceof Error && error.constructor === Error) return undefined
    throw error
  }
}
