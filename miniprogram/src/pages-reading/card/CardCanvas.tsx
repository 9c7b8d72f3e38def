import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { type CardWords, cardHeight, drawCard, type Ink, WIDTH } from './draw'

type Surface = { width: number; height: number; getContext: (kind: '2d') => Ink }
type CardCanvasProps = { words: CardWords; alt: string; onReady: (save: () => Promise<boolean>) => void }

const surface = (): Promise<Surface | undefined> =>
  new Promise((resolve) =>
    Taro.createSelectorQuery()
      .select('#card-canvas')
      .fields({ node: true, size: true })
      .exec((found) => resolve(found?.[0]?.node as Surface | undefined)),
  )

/** The card on a canvas; saved to the album of the phone, which asks its owner first. */
export const CardCanvas = ({ words, onReady }: CardCanvasProps) => {
  const [height, setHeight] = useState(WIDTH)
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once for these words
  useEffect(() => {
    void Taro.nextTick(async () => {
      const canvas = await surface()
      if (!canvas) return
      const needed = cardHeight(canvas.getContext('2d'), words)
      canvas.width = WIDTH
      canvas.height = needed
      setHeight(needed)
      drawCard(canvas.getContext('2d'), words)
      onReady(async () => {
        const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: canvas as never })
        await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
        return true
      })
    })
  }, [words])
  return (
    <Canvas
      type="2d"
      id="card-canvas"
      style={{ width: '100%', height: `${(height / WIDTH) * 100}vw` }}
      className="card-picture"
    />
  )
}
