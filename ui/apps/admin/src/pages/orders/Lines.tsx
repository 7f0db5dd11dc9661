import { Link } from '@tanstack/react-router'
import { Amount } from '@onecounter/kit'
import type { Order, OrderLine } from '@onecounter/api-client/admin'
import { Fragment } from 'react'
import { Picture } from '../../parts/Picture.tsx'
import css from './orders.module.css'

/** The lines as they were priced, and how they add up to the total, all from the server. */
export function Lines({ order }: { order: Order }) {
  return (
    <div className={css.scroll}>
      <table className={css.lines}>
        <thead><tr><th>Item</th><th className={css.wide}>Unit price</th><th>Quantity</th><th className={css.wide}>Tax</th><th>Total</th></tr></thead>
        <tbody>{order.lines.map((line) => <Line key={line.line} line={line} />)}</tbody>
      </table>
      <dl className={css.totals}>
        <dt>Net</dt><dd><Amount value={order.net} /></dd>
        {order.taxes.map((tax) => <Fragment key={`${tax.name}${tax.rate}`}><dt>{tax.name} {tax.rate} on {tax.net.text}</dt><dd><Amount value={tax.tax} /></dd></Fragment>)}
        <dt data-total>Total</dt><dd data-total><Amount value={order.total} /></dd>
      </dl>
    </div>
  )
}

function Line({ line }: { line: OrderLine }) {
  return (
    <tr>
      <td>
        <div className={css.item}>
          <Picture name={line.picture} title={line.title} size={36} />
          <div>
            {line.itemId ? <Link to="/items/$id" params={{ id: line.itemId }}>{line.title}</Link> : <span>{line.title}</span>}
            <small><span className="code">{line.sku}</span></small>
          </div>
        </div>
      </td>
      <td className={css.wide}>{line.unitPrice}</td>
      <td>{line.quantity.text}</td>
      <td className={css.wide}><span className="quiet">{line.taxName}</span> {line.tax.text}</td>
      <td><Amount value={line.gross} />{line.discount && <small className="quiet"><br />after {line.discount.text} off</small>}</td>
    </tr>
  )
}
