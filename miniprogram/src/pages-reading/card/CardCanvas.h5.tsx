import { useEffect, useState } from 'react'
import { Picture } from '../../elements/elements'
import { type CardWords, cardHeight, drawCard, WIDTH } from './draw'

const pictureOf = (words: CardWords): string => {
  const canvas = document.createElement('canvas')
  const measure = canvas.getContext('2d')
  if (!measure) return ''
  canvas.width = WIDTH
  canvas.height = cardHeight(measure, words)
  drawCard(measure, words)
  return canvas.toDataURL('image/png')
}

type CardCanvasProps = { words: CardWords; alt: string; onReady: (save: () => Promise<boolean>) => void }

/** The card as a picture that can be pressed long to keep, or saved as a file. */
export const CardCanvas = ({ words, alt, onReady }: CardCanvasProps) => {
  const [picture, setPicture] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once for these words
  useEffect(() => {
    const drawn = pictureOf(words)
    setPicture(drawn)
    onReady(async () => {
      const link = document.createElement('a')
      link.href = drawn
      link.download = `${words.title}.png`
      link.click()
      return drawn !== ''
    })
  }, [words])
  return picture === '' ? null : <Picture src={picture} alt={alt} className="card-picture" />
}
