import { useEffect, useState } from 'react'
import { Span } from '../../elements/elements'
import { timeLeft } from '../../lib/time'
import './style.css'
import { followServerTime, serverNow } from '../../lib/serverClock'

const MINUTE = 60_000

/** The time left, told anew each minute; pressing when less than three days are left. */
export const Countdown = ({ until }: { until: string }) => {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const look = (): void => setNow(serverNow())
    look()
    const timer = setInterval(look, MINUTE)
    const unfollow = followServerTime(look)
    return () => {
      clearInterval(timer)
      unfollow()
    }
  }, [])
  const left = Date.parse(until) - now
  return (
    <Span className={`countdown ${left > 0 && left < 3 * 1440 * MINUTE ? 'countdown--soon' : ''}`}>
      {timeLeft(until, now)}
    </Span>
  )
}
