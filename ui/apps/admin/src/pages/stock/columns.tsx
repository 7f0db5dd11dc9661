import { Link } from '@tanstack/react-router'
import type { ColumnDef } from '@tanstack/react-table'
import type { Count, StockLocation, StockRow } from '@onecounter/api-client/admin'
import { Explains } from '../../parts/Explains.tsx'
import { Picture } from '../../parts/Picture.tsx'
import { Tag } from '../../parts/Tag.tsx'
import css from './stock.module.css'

type Explain = (variant: string, location: string) => void

/** Less than nothing is told by its sign, and helped by colour. */
const Figure = ({ of }: { of: Count }) => <span className={of.steps < 0 ? css.below : of.steps === 0 ? css.zero : undefined}>{of.text}</span>

/** A sum over locations; blank for what is not counted anywhere. */
const Sum = ({ row, of }: { row: StockRow; of: Count }) => (!row.tracked && row.at.length === 0 ? <span className="quiet">·</span> : <Zero of={of} />)

const Zero = ({ of }: { of: Count }) => (of.steps === 0 ? <span className="quiet">{of.text}</span> : <>{of.text}</>)

/** Columns for all locations side by side, or for one with its places. */
export function columnsFor(locations: StockLocation[], only: string | undefined, explain: Explain): ColumnDef<StockRow>[] {
  const one = locations.find((location) => location.id === only)
  return [item, sku, ...(one ? placed(one, explain) : spread(locations, explain))]
}

const item: ColumnDef<StockRow> = {
  id: 'item', header: 'Item', enableHiding: false,
  cell: ({ row: { original } }) => <Title row={original} />,
}
const sku: ColumnDef<StockRow> = { id: 'sku', header: 'SKU', cell: ({ row }) => <span className="code">{row.original.sku}</span> }

function Title({ row }: { row: StockRow }) {
  return (
    <span className={css.title}>
      <Picture name={row.picture} title={row.title} />
      <span><Link to="/items/$id" params={{ id: row.itemId }} tabIndex={-1}>{row.title}</Link>{row.options.length > 0 && <small> {row.options.join(' / ')}</small>}</span>
      {row.balance.onHand.steps < 0 && <Tag tone="stop">below zero</Tag>}
    </span>
  )
}

function spread(locations: StockLocation[], explain: Explain): ColumnDef<StockRow>[] {
  const each = locations.map((location): ColumnDef<StockRow> => ({
    id: `at-${location.code}`, header: location.code, meta: { right: true, name: location.name },
    cell: ({ row: { original } }) => {
      const at = original.at.find((balance) => balance.locationId === location.id)
      if (!at) return <span className="quiet" title={`Never at ${location.name}`}>·</span>
      return <Explains label={`${at.onHand.text} on hand at ${location.name}: show why`} show={() => explain(original.variantId, location.id)}><Figure of={at.onHand} /></Explains>
    },
  }))
  return [
    ...each,
    { id: 'on-hand', header: 'On hand', meta: { right: true }, cell: ({ row }) => <Sum row={row.original} of={row.original.balance.onHand} /> },
    { id: 'reserved', header: 'Reserved', meta: { right: true }, cell: ({ row }) => <Sum row={row.original} of={row.original.balance.reserved} /> },
    available((row) => row.balance.available),
  ]
}

function placed(location: StockLocation, explain: Explain): ColumnDef<StockRow>[] {
  const here = (row: StockRow) => row.at.find((balance) => balance.locationId === location.id)
  const figure = (id: string, header: string, of: (row: StockRow) => Count | undefined): ColumnDef<StockRow> => ({
    id, header, meta: { right: true }, cell: ({ row }) => { const count = of(row.original); return count ? <Zero of={count} /> : <span className="quiet">·</span> },
  })
  return [
    ...location.places.map((place) => figure(`place-${place.place}`, place.name, (row) => here(row)?.places.find((each) => each.place === place.place)?.onHand)),
    {
      id: 'on-hand', header: 'On hand', enableHiding: false, meta: { right: true },
      cell: ({ row: { original } }) => <Explains label={`${here(original)?.onHand.text ?? '0'} on hand: show why`} show={() => explain(original.variantId, location.id)}>{here(original)?.onHand.text ?? '0'}</Explains>,
    },
    figure('reserved', 'Reserved', (row) => here(row)?.reserved),
    figure('leased', 'At tills', (row) => here(row)?.leased),
    available((row) => here(row)?.available),
  ]
}

const available = (of: (row: StockRow) => Count | undefined): ColumnDef<StockRow> => ({
  id: 'available', header: 'Available', enableHiding: false, meta: { right: true },
  cell: ({ row }) => {
    if (!row.original.tracked) return <span className="quiet">not counted</span>
    const count = of(row.original)
    return !count || count.steps <= 0 ? <Tag tone={count && count.steps < 0 ? 'stop' : 'look'}>{count?.text ?? '0'}</Tag> : <b>{count.text}</b>
  },
})

/** The same row on a phone: the item, what is available, and each location's figure. */
export function StockCard({ row, locations, only, explain }: { row: StockRow; locations: StockLocation[]; only: string | undefined; explain: Explain }) {
  const shown = row.at.filter((at) => !only || at.locationId === only)
  return (
    <div className={css.card}>
      <Picture name={row.picture} title={row.title} size={40} />
      <div><b>{row.title}</b><small>{[...row.options, row.sku].join(' · ')}</small></div>
      <div className={css.end}><b>{row.balance.available.text}</b><small>available</small></div>
      <ul>
        {shown.map((at) => (
          <li key={at.locationId}>
            {locations.find((location) => location.id === at.locationId)?.name}{' '}
            <Explains label="Show why" show={() => explain(row.variantId, at.locationId)}>{at.onHand.text}</Explains>
          </li>
        ))}
      </ul>
    </div>
  )
}
