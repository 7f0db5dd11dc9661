import { Link } from '@tanstack/react-router'
import type { ColumnDef } from '@tanstack/react-table'
import { Amount } from '@onecounter/kit'
import { IconAlertTriangle, IconBuildingStore, IconFileImport, IconWorld } from '@tabler/icons-react'
import type { OrderRow } from '@onecounter/api-client/admin'
import { orderTone, Tag } from '../../parts/Tag.tsx'
import { When } from '../../parts/When.tsx'
import css from './orders.module.css'

const SIGNS = { TILL: IconBuildingStore, WEB: IconWorld, IMPORTED: IconFileImport }

export function ChannelSign({ row }: { row: OrderRow }) {
  const Sign = SIGNS[row.channel]
  return <span className={css.channel}><Sign size={16} stroke={1.5} aria-hidden="true" />{row.channelName}</span>
}

const State = ({ row }: { row: OrderRow }) => (
  <span className={css.state}>
    <Tag tone={orderTone(row.state)}>{row.stateName}</Tag>
    {row.kind !== 'SALE' && <Tag>{row.kindName}</Tag>}
    {row.cases > 0 && <span className={css.case} title="Has an open case"><IconAlertTriangle size={16} aria-label="Has an open case" /></span>}
  </span>
)

export const columns: ColumnDef<OrderRow>[] = [
  { id: 'number', header: 'Number', enableHiding: false, cell: ({ row }) => <Link to="/orders/$id" params={{ id: row.original.id }} className={`code ${css.number}`} tabIndex={-1}>{row.original.number}</Link> },
  { id: 'placed', header: 'When', meta: { width: 128 }, cell: ({ row }) => <When at={row.original.placedAt} /> },
  { id: 'channel', header: 'Channel', cell: ({ row }) => <ChannelSign row={row.original} /> },
  { id: 'location', header: 'Location', cell: ({ row }) => row.original.location?.name ?? '—' },
  { id: 'till', header: 'Till', meta: { spare: true }, cell: ({ row }) => <span className="code">{row.original.till ?? '—'}</span> },
  { id: 'summary', header: 'Goods', meta: { fluid: true }, cell: ({ row }) => <span title={row.original.summary}>{row.original.summary}</span> },
  { id: 'units', header: 'Units', meta: { right: true, spare: true }, cell: ({ row }) => row.original.units },
  { id: 'state', header: 'State', cell: ({ row }) => <State row={row.original} /> },
  { id: 'paid', header: 'Paid', meta: { spare: true }, cell: ({ row }) => row.original.paid },
  { id: 'total', header: 'Total', enableHiding: false, meta: { right: true }, cell: ({ row }) => <Amount value={row.original.total} /> },
]

/** The same row on a phone. */
export function OrderCard({ row }: { row: OrderRow }) {
  return (
    <div className={css.card}>
      <Link to="/orders/$id" params={{ id: row.id }}><b>{row.summary}</b></Link>
      <Amount value={row.total} />
      <small><span className="code">{row.number}</span></small>
      <State row={row} />
      <small><When at={row.placedAt} /> · {row.channelName}{row.location && ` · ${row.location.name}`}</small>
    </div>
  )
}
