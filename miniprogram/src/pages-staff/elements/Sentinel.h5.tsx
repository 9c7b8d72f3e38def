import { useEffect, useRef } from 'react'

/** Tells when the end of a pane that scrolls by itself comes near. */
export const Sentinel = ({ onSeen }: { onSeen: () => void }) => {
  const mark = useRef<HTMLDivElement>(null)
  const latest = useRef(onSeen)
  latest.current = onSeen
  useEffect(() => {
    if (!mark.current) return undefined
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '400px',
    })
    observer.observe(mark.current)
    return () => observer.disconnect()
  }, [])
  return <div ref={mark} />
}
