import { Drawer } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Status } from '@onecounter/kit'
import type { Requotes } from '@onecounter/api-client/admin'
import { When } from '../../parts/When.tsx'
import css from './today.module.css'

/** What a re-quote is, how many were made, and every one that came out different. */
export function RequoteDrawer({ requote, opened, close }: { requote: Requotes; opened: boolean; close: () => void }) {
  return (
    <Drawer opened={opened} onClose={close} title="Every receipt, priced twice" size={480}>
      <p>After each sale the hub prices the receipt again, from the request, the rule bundle and the kernel version written on it. The cents must be the same.</p>
      <dl className={css.sum}>
        <dt>Receipts checked</dt><dd>{requote.checked}</dd>
        <dt>Still waiting</dt><dd>{requote.waiting}</dd>
        <dt>Came out different</dt><dd>{requote.differences}</dd>
      </dl>
      {requote.checked === 0 ? (
        <Status tone="quiet">The first sale is priced again a moment after it was made.</Status>
      ) : requote.differences === 0 ? (
        <Status tone="good">Till, web shop and hub agree on every cent.</Status>
      ) : (
        <ul className={css.needs}>
          {requote.rows.map((row) => (
            <li key={row.orderId}><Link to="/orders/$id" params={{ id: row.orderId }}><span className="code">{row.number}</span><span>{row.text}</span><small><When at={row.at} /></small></Link></li>
          ))}
        </ul>
      )}
    </Drawer>
  )
}
