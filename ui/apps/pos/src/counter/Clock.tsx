import { useEffect, useState } from 'react'

const time = () => new Date().toLocaleTimeString('en-IE', { hour: '2-digit', minute: '2-digit' })

/** The time of day of this device. */
export function Clock() {
  const [now, setNow] = useState(time)
  useEffect(() => {
    const timer = window.setInterval(() => setNow(time()), 5_000)
    return () => window.clearInterval(timer)
  }, [])
  return <time className="clock">{now}</time>
}
