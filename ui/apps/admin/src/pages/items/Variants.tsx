import type { Item, Variant } from '@onecounter/api-client/admin'
import { useCan } from '../../app/session.tsx'
import { Tag } from '../../parts/Tag.tsx'
import { PriceCell } from './PriceCell.tsx'
import css from './items.module.css'

/** The variants: what tells them apart, their codes, and a price that is edited where it stands. */
export function Variants({ item }: { item: Item }) {
  const may = useCan('PRICES_EDIT')
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead><tr><th>{item.optionNames.join(' / ') || 'Variant'}</th><th>SKU</th><th className={css.wide}>Barcodes</th><th data-right>Price</th></tr></thead>
        <tbody>
          {item.variants.map((variant) => (
            <tr key={variant.id}>
              <td>{variant.options.join(' / ') || 'The only one'} <Kind variant={variant} /></td>
              <td className="code">{variant.sku}</td>
              <td className={`code ${css.wide}`}>{variant.gtins.map((gtin) => gtin.typed).join(', ') || <span className="quiet">none</span>}</td>
              <td data-right><PriceCell item={item} variant={variant} may={may} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Kind({ variant }: { variant: Variant }) {
  return (
    <>
      {variant.service && <Tag>service</Tag>}
      {!variant.tracked && !variant.service && <Tag>not counted</Tag>}
      {variant.status !== 'ACTIVE' && <Tag tone="quiet">not on sale</Tag>}
    </>
  )
}
