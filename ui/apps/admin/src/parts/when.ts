/** Dates as people say them, in the shop's zone: the day is named when it is near. */

const parts = (zone: string) =>
  new Intl.DateTimeFormat('en-IE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })

/** The calendar day of an instant in a zone, as days since 1970: differences of days, whatever the clocks do. */
function day(at: Date, zone: string): number {
  const found = Object.fromEntries(parts(zone).formatToParts(at).map((part) => [part.type, part.value]))
  return Date.UTC(Number(found['year']), Number(found['month']) - 1, Number(found['day'])) / 86_400_000
}

const format = (zone: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-IE', { timeZone: zone, hourCycle: 'h23', ...options })

export function clockText(iso: string, zone: string, seconds = false): string {
  return format(zone, { hour: '2-digit', minute: '2-digit', ...(seconds ? { second: '2-digit' as const } : {}) }).format(new Date(iso))
}

export function dayText(iso: string, now: Date, zone: string): string {
  const at = new Date(iso)
  const ago = day(now, zone) - day(at, zone)
  if (ago === 0) return 'Today'
  if (ago === 1) return 'Yesterday'
  if (ago === -1) return 'Tomorrow'
  if (ago > 0 && ago < 7) return format(zone, { weekday: 'long' }).format(at)
  const sameYear = at.getUTCFullYear() === now.getUTCFullYear()
  return format(zone, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' as const }) }).format(at)
}

export function whenText(iso: string, now: Date, zone: string): string {
  return `${dayText(iso, now, zone)} ${clockText(iso, zone)}`
}

export function fullText(iso: string, zone: string): string {
  return format(zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' }).format(new Date(iso))
}

/** "12 s ago", "4 min ago": for things that should have happened a moment ago. */
export function agoText(iso: string, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - Date.parse(iso)) / 1000))
  if (seconds < 5) return 'just now'
  if (seconds < 90) return `${seconds} s ago`
  if (seconds < 5_400) return `${Math.round(seconds / 60)} min ago`
  if (seconds < 129_600) return `${Math.round(seconds / 3_600)} h ago`
  return `${Math.round(seconds / 86_400)} days ago`
}
