import { Link } from '@tanstack/react-router'
import { Amount } from '@onecounter/kit'
import type { Order, OrderLine } from '@onecounter/api-client/admin'
import { Picture } from '../../parts/Picture.tsx'
import css from './orders.module.css'

/** The lines as they were priced, and how they add up to the total, all from the server. */
export function Lines({ order }: { order: Order }) {
  return (
    <div className={css.scroll}>
      <table className={css.lines}>
        <thead><tr><th>Item</th><th className={css.wide}>Unit price</th><th>Quantity</th><th className={css.wide}>Tax</th><th>Total</th></tr></thead>
        <tbody>{order.lines.map((line) => <Line key={line.line} line={line} />)}</tbody>
        <tfoot>
          <tr><td colSpan={4}>Net</td><td><Amount value={order.net} /></td></tr>
          {order.taxes.map((tax) => <tr key={`${tax.name}${tax.rate}`}><td colSpan={4}>{tax.name} {tax.rate} on {tax.net.text}</td><td><Amount value={tax.tax} /></td></tr>)}
          <tr data-total><td colSpan={4}>Total</td><td><Amount value={order.total} /></td></tr>
        </tfoot>
      </table>
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
            <small><span className="code">{line.sku}</span>{line.location && ` · from ${line.location.name}`}</small>
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
