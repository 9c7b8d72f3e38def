import { useEffect, useRef } from 'react'
import { scrollerOf } from './scrollerOf'

const NEAR = '600px 0px'

/** Tells when the end of the list comes near, in a page or in a pane of its own, however fast one scrolls there. */
export const End = ({ onSeen }: { onSeen: () => void }) => {
  const mark = useRef<HTMLDivElement>(null)
  const latest = useRef(onSeen)
  latest.current = onSeen
  useEffect(() => {
    if (!mark.current) return undefined
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      root: scrollerOf(mark.current),
      rootMargin: NEAR,
    })
    observer.observe(mark.current)
    return () => observer.disconnect()
  }, [])
  return <div ref={mark} />
}
