import { Amount } from '@onecounter/kit'
import type { Payment } from '@onecounter/api-client/admin'
import { paymentTone, Tag } from '../../parts/Tag.tsx'
import { When } from '../../parts/When.tsx'
import css from './orders.module.css'

/** What was tendered and what became of it; change is a negative cash line. */
export function Payments({ rows }: { rows: Payment[] }) {
  if (rows.length === 0) return <p className="quiet">No money moved for this order.</p>
  return (
    <ul className={css.payments}>
      {rows.map((row) => (
        <li key={row.id}>
          <span>{row.methodName}</span>
          <Tag tone={paymentTone(row.state)}>{row.stateName}</Tag>
          <Amount value={row.amount} />
          <small><When at={row.settledAt ?? row.intendedAt} />{row.reference && <> · reference <span className="code">{row.reference}</span></>}</small>
        </li>
      ))}
    </ul>
  )
}
