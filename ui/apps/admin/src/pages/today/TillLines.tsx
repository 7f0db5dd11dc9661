import { Status } from '@onecounter/kit'
import { useQuery } from '@tanstack/react-query'
import { tills } from '../../api/queries.ts'
import { useCan } from '../../app/session.tsx'
import { tillTone } from '../tills/tone.ts'
import css from './today.module.css'

/** Each till in one line of words. */
export function TillLines() {
  const { data } = useQuery({ ...tills, enabled: useCan('TILLS_READ') })
  if (!data) return null
  const { rows } = data
  if (rows.length === 0) return <p className="quiet">No till yet. Add one under Tills and enrol it with its code.</p>
  return (
    <ul className={css.tills}>
      {rows.map((till) => (
        <li key={till.id}><b className="code">{till.code}</b><span>{till.location.name}</span><Status tone={tillTone(till)}>{till.sentence}</Status></li>
      ))}
    </ul>
  )
}
