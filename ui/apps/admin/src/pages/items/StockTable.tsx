import type { Item } from '@onecounter/api-client/admin'
import { Explains } from '../../parts/Explains.tsx'
import { useFilters } from '../../parts/filters.ts'
import { ExplainDrawer } from '../stock/ExplainDrawer.tsx'
import css from './items.module.css'

/** Stock of an item's variants by location; each on-hand figure opens the facts that add up to it. */
export function StockTable({ item }: { item: Item }) {
  const [found, change] = useFilters()
  const names = new Map(item.variants.map((variant) => [variant.id, variant]))
  if (item.stock.length === 0) {
    return <p className="quiet">{item.variants.some((variant) => variant.tracked) ? 'Nothing was ever moved here. Receive goods under Stock, or let an import state what you have.' : 'This item is not counted: it can always be sold.'}</p>
  }
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead><tr><th>Location</th>{item.variants.length > 1 && <th>Variant</th>}<th data-right>On hand</th><th data-right>Reserved</th><th data-right className={css.wide}>At tills</th><th data-right>Available</th></tr></thead>
        <tbody>
          {item.stock.map((row) => {
            const variant = names.get(row.variantId)
            return (
              <tr key={`${row.variantId}${row.location.id}`}>
                <td>{row.location.name}</td>
                {item.variants.length > 1 && <td>{variant?.options.join(' / ')}</td>}
                <td data-right><Explains label={`${row.onHand.text} on hand at ${row.location.name}: show why`} show={() => change({ explain: `${row.variantId}~${row.location.id}` })}>{row.onHand.text}</Explains></td>
                <td data-right data-zero={row.reserved.steps === 0 || undefined}>{row.reserved.text}</td>
                <td data-right data-zero={row.leased.steps === 0 || undefined} className={css.wide}>{row.leased.text}</td>
                <td data-right><b>{row.available.text}</b></td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <ExplainDrawer what={found.explain} close={() => change({ explain: undefined })} />
    </div>
  )
}
