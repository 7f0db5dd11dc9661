import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ColumnDef } from '@tanstack/react-table'
import { IconMapPin } from '@tabler/icons-react'
import type { LocationRow } from '@onecounter/api-client/admin'
import { locations } from '../../api/queries.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Page } from '../../parts/Page.tsx'
import { RowList } from '../../parts/Rows.tsx'
import { Tag } from '../../parts/Tag.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import css from './locations.module.css'

const KINDS: Record<string, string> = { SHOP: 'Shop', WAREHOUSE: 'Warehouse', POPUP: 'Pop-up', IMPORTED: 'Imported history' }

const Online = ({ row }: { row: LocationRow }) => (row.sellsOnline ? <Tag tone="good">sells online</Tag> : <Tag tone="quiet">not online</Tag>)

const columns: ColumnDef<LocationRow>[] = [
  { id: 'code', header: 'Code', enableHiding: false, cell: ({ row }) => <span className="code">{row.original.code}</span> },
  { id: 'name', header: 'Name', enableHiding: false, cell: ({ row }) => <b className={css.name}>{row.original.name}</b> },
  { id: 'kind', header: 'Kind', cell: ({ row }) => KINDS[row.original.kind] ?? row.original.kind },
  { id: 'address', header: 'Address', cell: ({ row }) => row.original.address.join(', ') },
  { id: 'places', header: 'Places', cell: ({ row }) => row.original.places.map((place) => place.name).join(', then ') },
  { id: 'zone', header: 'Time zone', meta: { spare: true }, cell: ({ row }) => row.original.zone },
  { id: 'territory', header: 'Taxed as', meta: { spare: true }, cell: ({ row }) => row.original.territory },
  { id: 'online', header: 'Web shop', cell: ({ row }) => <Online row={row.original} /> },
  { id: 'stock', header: () => <span className="hidden-visually">Stock</span>, enableHiding: false, meta: { right: true }, cell: ({ row }) => <Link to="/stock" search={{ location: row.original.id }}>Stock</Link> },
]

/** Where goods are and are sold. Read-only for now: locations come with the set-up of the shop. */
export function LocationsPage() {
  const { data, error, refetch } = useQuery(locations)
  if (error && !data) return <Trouble thrown={error} again={() => void refetch()} page />
  if (!data) return <Waiting />
  return (
    <Page title="Locations" about="A till takes goods from the first place named, then from the next.">
      <RowList
        name="locations"
        rows={data.rows}
        columns={columns}
        id={(row) => row.id}
        compact={(row) => (
          <div className={css.card}>
            <b className={css.name}>{row.name}</b><Online row={row} />
            <small>{KINDS[row.kind] ?? row.kind} · <span className="code">{row.code}</span> · {row.places.map((place) => place.name).join(', then ')}</small>
            <small>{row.address.join(', ')}</small>
            <Link to="/stock" search={{ location: row.id }}>Stock here</Link>
          </div>
        )}
        empty={<Empty icon={IconMapPin} title="Shops and warehouses will be here">They are made when the shop is set up or a catalogue is imported with a location.</Empty>}
      />
    </Page>
  )
}
