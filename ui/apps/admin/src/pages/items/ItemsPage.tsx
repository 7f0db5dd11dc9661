import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ColumnDef } from '@tanstack/react-table'
import { IconBox } from '@tabler/icons-react'
import type { ItemRow } from '@onecounter/api-client/admin'
import { items } from '../../api/queries.ts'
import { Choice } from '../../parts/Choice.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { useFilters } from '../../parts/filters.ts'
import { Page } from '../../parts/Page.tsx'
import { Picture } from '../../parts/Picture.tsx'
import { RowList } from '../../parts/Rows.tsx'
import { Seek } from '../../parts/Seek.tsx'
import { Tag } from '../../parts/Tag.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import css from './items.module.css'

const STATUSES: Record<string, string> = { ACTIVE: 'On sale', DRAFT: 'Draft', ARCHIVED: 'Archived' }

const columns: ColumnDef<ItemRow>[] = [
  { id: 'title', header: 'Item', enableHiding: false, cell: ({ row: { original } }) => <Title row={original} /> },
  { id: 'category', header: 'Category', cell: ({ row }) => row.original.category?.name ?? <span className="quiet">none</span> },
  { id: 'brand', header: 'Brand', meta: { spare: true }, cell: ({ row }) => row.original.brand },
  { id: 'variants', header: 'Variants', meta: { right: true }, cell: ({ row }) => row.original.variants },
  { id: 'available', header: 'Available', meta: { right: true }, cell: ({ row }) => <Available row={row.original} /> },
  { id: 'price', header: 'Price', enableHiding: false, meta: { right: true }, cell: ({ row }) => <span className="figures">{row.original.price}</span> },
  { id: 'handle', header: 'Address in the shop', meta: { spare: true }, cell: ({ row }) => <span className="code">{row.original.handle}</span> },
]

function Title({ row }: { row: ItemRow }) {
  return (
    <span className={css.title}>
      <Picture name={row.picture} title={row.title} />
      <Link to="/items/$id" params={{ id: row.id }} tabIndex={-1}>{row.title}</Link>
      {row.status !== 'ACTIVE' && <Tag tone="quiet">{STATUSES[row.status] ?? row.status}</Tag>}
    </span>
  )
}

function Available({ row: { available } }: { row: ItemRow }) {
  if (!available) return <span className="quiet">not counted</span>
  return available.steps > 0 ? <>{available.text}</> : <Tag tone={available.steps < 0 ? 'stop' : 'look'}>{available.steps < 0 ? available.text : 'sold out'}</Tag>
}

/** What the shop sells. */
export function ItemsPage() {
  const [found, change] = useFilters()
  const go = useNavigate()
  const { data, error, refetch, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(items({ q: found.q, category: found.category }))
  if (error && !data) return <Trouble thrown={error} again={() => void refetch()} page />
  if (!data) return <Waiting />
  const { total, categories = [] } = data.pages[0] ?? {}
  return (
    <Page title="Items" about={total === undefined ? undefined : `${total.toLocaleString('en-IE')} ${total === 1 ? 'item' : 'items'}${found.q || found.category ? ' fit' : ''}`}>
      <RowList
        name="items"
        rows={data.pages.flatMap((page) => page.rows)}
        columns={columns}
        id={(row) => row.id}
        open={(row) => void go({ to: '/items/$id', params: { id: row.id } })}
        compact={(row) => (
          <div className={css.card}>
            <Picture name={row.picture} title={row.title} size={44} />
            <div><Link to="/items/$id" params={{ id: row.id }}><b>{row.title}</b></Link><small>{row.category?.name}{row.variants > 1 && ` · ${row.variants} variants`}</small></div>
            <div className={css.end}><span className="figures">{row.price}</span><small><Available row={row} />{row.available && row.available.steps > 0 && ' available'}</small></div>
          </div>
        )}
        busy={isPlaceholderData || isFetchingNextPage}
        more={hasNextPage ? () => void fetchNextPage() : undefined}
        bar={
          <>
            <Seek value={found.q ?? ''} change={(q) => change({ q })} what="Title, brand, SKU or barcode" />
            <Choice label="Category" width={208} value={found.category} options={categories.map((each) => ({ value: each.slug, label: `${each.name} (${each.items})` }))} change={(category) => change({ category })} />
          </>
        }
        empty={
          found.q || found.category ? (
            <Empty icon={IconBox} title="No item fits" first={<Button variant="default" onClick={() => change({ q: undefined, category: undefined })}>Show all items</Button>}>
              Search takes part of a title or brand, the start of a SKU, or a whole barcode of 8 to 14 digits.
            </Empty>
          ) : (
            <Empty icon={IconBox} title="Your items will be here">Bring in a product file from your old shop: run <span className="code">./onecounter import catalog FILE</span> beside the hub. It can be repeated without doubling anything.</Empty>
          )
        }
      />
    </Page>
  )
}
