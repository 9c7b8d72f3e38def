import { useEffect, useRef, useState } from 'react'
import type { PartProps } from './Part'
import { scrollerOf } from './scrollerOf'

/** So far beyond the screen a part is drawn. */
const NEAR = '1600px 0px'

/** Some rows of a long list: far from the screen only their height stands there. */
export const Part = ({ id, keep, draw }: PartProps) => {
  const box = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState<number>()
  useEffect(() => {
    const element = box.current
    if (keep || !element) {
      setHeight(undefined)
      return undefined
    }
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return
        const { height: now } = entry.boundingClientRect
        if (entry.isIntersecting) setHeight(undefined)
        // A page that is hidden has no height, and where somebody types is left alone.
        else if (now > 0 && !element.contains(document.activeElement)) setHeight(now)
      },
      { root: scrollerOf(element), rootMargin: NEAR },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [keep])
  const empty = height !== undefined && !keep
  return (
    <div className="infinite-list__part" id={id} ref={box} style={empty ? { height } : undefined}>
      {!empty && draw()}
    </div>
  )
}
