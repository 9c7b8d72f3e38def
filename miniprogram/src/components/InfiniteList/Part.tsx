import Taro from '@tarojs/taro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Box } from '../../elements/elements'

/** So far beyond the screen, in pixels, a part is drawn. */
const NEAR = 1600

export type PartProps = {
  id: string
  /** Drawn wherever it stands. */
  keep: boolean
  draw: () => ReactNode
}

/** Some rows of a long list: far from the screen only their height stands there. */
export const Part = ({ id, keep, draw }: PartProps) => {
  const [height, setHeight] = useState<number>()
  const last = useRef(0)
  useEffect(() => {
    const { page } = Taro.getCurrentInstance()
    if (keep || !page) {
      setHeight(undefined)
      return undefined
    }
    const observer = Taro.createIntersectionObserver(page)
    observer.relativeToViewport({ top: NEAR, bottom: NEAR }).observe(`#${id}`, (seen) => {
      if ((seen.intersectionRatio ?? 0) > 0) return setHeight(undefined)
      last.current = seen.boundingClientRect?.height || last.current
      if (last.current > 0) setHeight(last.current)
    })
    return () => observer.disconnect()
  }, [id, keep])
  const empty = height !== undefined && !keep
  return (
    <Box className="infinite-list__part" id={id} style={empty ? { height: `${height}px` } : undefined}>
      {!empty && draw()}
    </Box>
  )
}
