/** An instant as people at the counter say it: the time today, the day before that. */
export function when(instant: string, now: Date = new Date()): string {
  const at = new Date(instant)
  const time = at.toLocaleTimeString('en-IE', { hour: '2-digit', minute: '2-digit' })
  const days = Math.round((midnight(now) - midnight(at)) / 86_400_000)
  if (days === 0) return `today ${time}`
  if (days === 1) return `yesterday ${time}`
  return `${at.toLocaleDateString('en-IE', { weekday: 'short', day: 'numeric', month: 'short' })} ${time}`
}

function midnight(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()
}
