import type { Event } from '@onecounter/api-client/admin'
import { When } from './When.tsx'
import css from './parts.module.css'

/** Who, what, when, from where: newest first. A change shows what was there before. */
export function Timeline({ events, empty }: { events: Event[]; empty: string }) {
  if (events.length === 0) return <p className="quiet">{empty}</p>
  return (
    <ol className={css.timeline}>
      {events.map((event, at) => (
        <li key={`${event.at}-${at}`}>
          <div>{event.text}</div>
          {(event.before !== undefined || event.after !== undefined) && (
            <div className={css.change}><del>{event.before || 'empty'}</del><span aria-label="became"> → </span><ins>{event.after || 'empty'}</ins></div>
          )}
          <small><When at={event.at} /> · {event.actor}</small>
        </li>
      ))}
    </ol>
  )
}
