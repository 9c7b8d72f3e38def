import { useEffect, useState } from 'react'
import { Span } from '../../elements/elements'
import { timeLeft } from '../../lib/time'
import './style.css'

const MINUTE = 60_000

/** The time left, told anew each minute; pressing when less than three days are left. */
export const Countdown = ({ until }: { until: string }) => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE)
    return () => clearInterval(timer)
  }, [])
  const left = Date.parse(until) - now
  return (
    <Span className={`countdown ${left > 0 && left < 3 * 1440 * MINUTE ? 'countdown--soon' : ''}`}>
      {timeLeft(until, now)}
    </Span>
  )
}
