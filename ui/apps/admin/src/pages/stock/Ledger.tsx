import { Link } from '@tanstack/react-router'
import type { LedgerLine } from '@onecounter/api-client/admin'
import { When } from '../../parts/When.tsx'
import css from './stock.module.css'

/** Ledger lines, newest first, each with what stood after it. */
export function Ledger({ rows }: { rows: LedgerLine[] }) {
  if (rows.length === 0) return <p className="quiet">No movement yet: what was never moved is 0.</p>
  return (
    <table className={css.ledger}>
      <thead><tr><th>When</th><th>Why</th><th>Place</th><th data-right>Moved</th><th data-right>After</th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td><When at={row.at} /></td>
            <td>
              {row.reasonName}{row.order && <> <Link to="/orders/$id" params={{ id: row.order.id }} className="code">{row.order.number}</Link></>}
              <small>{[row.actor, row.note].filter(Boolean).join(' · ')}</small>
            </td>
            <td>{row.placeName}</td>
            <td data-right data-out={row.quantity.steps < 0 || undefined}>{row.quantity.text}</td>
            <td data-right>{row.running.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
