import { Status } from '@onecounter/kit'
import type { TillRow } from '@onecounter/api-client/admin'
import { tillTone } from '../tills/tone.ts'
import css from './today.module.css'

/** Each till in one line of words. */
export function TillLines({ rows }: { rows: TillRow[] }) {
  if (rows.length === 0) return <p className="quiet">No till yet. Add one under Tills and enrol it with its code.</p>
  return (
    <ul className={css.tills}>
      {rows.map((till) => (
        <li key={till.id}><b className="code">{till.code}</b><span>{till.location.name}</span><Status tone={tillTone(till)}>{till.sentence}</Status></li>
      ))}
    </ul>
  )
}
