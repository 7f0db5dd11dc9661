import type { Status as Standing } from '@onecounter/api-client/till'
import { Status } from '@onecounter/kit'
import type { ReactNode } from 'react'
import { Clock } from '../counter/Clock.tsx'
import type { Link } from '../till/link.ts'
import '../panes/pay.css'
import './doors.css'

interface Props {
  place: string | undefined
  till: string | undefined
  status: Standing | undefined
  link: Link
  title: string
  children?: ReactNode
}

/** What stands before the counter: the shop's name, one question, and how the till stands. */
export function Door({ place, till, status, link, title, children }: Props) {
  return (
    <div className="door">
      <header>
        <p className="shop">{place ?? 'Onecounter'}</p>
        <p className="which">{till}</p>
        <Clock />
      </header>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
      <footer>
        {status?.training && <p className="training">TRAINING</p>}
        {link === 'lost' ? (
          <Status tone="stop">No answer from the till · trying again</Status>
        ) : (
          status && <Status tone={status.level === 'ok' ? 'good' : status.level === 'warn' ? 'look' : 'stop'}>{status.sentence}</Status>
        )}
      </footer>
    </div>
  )
}
