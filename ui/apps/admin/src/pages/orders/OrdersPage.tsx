import { Button, SegmentedControl } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconReceipt } from '@tabler/icons-react'
import { locations, orders } from '../../api/queries.ts'
import { Choice } from '../../parts/Choice.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { useFilters } from '../../parts/filters.ts'
import { Page } from '../../parts/Page.tsx'
import { RowList } from '../../parts/Rows.tsx'
import { Seek } from '../../parts/Seek.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { columns, OrderCard } from './columns.tsx'

const CHANNELS = [{ value: 'TILL', label: 'Till' }, { value: 'WEB', label: 'Web shop' }, { value: 'IMPORTED', label: 'Imported' }]
const STATES = [
  { value: 'CONFIRMED', label: 'To dispatch' },
  { value: 'DISPATCHED', label: 'Dispatched' },
  { value: 'HANDED_OVER', label: 'Handed over' },
  { value: 'CANCELLED', label: 'Cancelled' },
  { value: 'RETURNED', label: 'Returned' },
]

/** Every sale of every channel in one list. */
export function OrdersPage() {
  const [found, change] = useFilters()
  const go = useNavigate()
  const places = useQuery(locations).data?.rows ?? []
  const { data, error, refetch, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    orders({ q: found.q, channel: found.channel, state: found.state, location: found.location, day: found.show === 'today' ? 'today' : undefined }),
  )
  if (error && !data) return <Trouble thrown={error} again={() => void refetch()} page />
  if (!data) return <Waiting />
  const filtered = [found.q, found.channel, found.state, found.location, found.show].some(Boolean)
  return (
    <Page title="Orders" about="A till sale is an order too: paid and handed over at once.">
      <RowList
        name="orders"
        rows={data.pages.flatMap((page) => page.rows)}
        columns={columns}
        id={(row) => row.id}
        open={(row) => void go({ to: '/orders/$id', params: { id: row.id } })}
        compact={(row) => <OrderCard row={row} />}
        busy={isPlaceholderData || isFetchingNextPage}
        more={hasNextPage ? () => void fetchNextPage() : undefined}
        bar={
          <>
            <Seek value={found.q ?? ''} change={(q) => change({ q })} what="Number, SKU or item" />
            <SegmentedControl value={found.show ?? 'all'} onChange={(show) => change({ show: show === 'all' ? undefined : show })} data={[{ value: 'all', label: 'All days' }, { value: 'today', label: 'Today' }]} />
            <Choice label="Channel" width={128} value={found.channel} options={CHANNELS} change={(channel) => change({ channel })} />
            <Choice label="State" width={144} value={found.state} options={STATES} change={(state) => change({ state })} />
            <Choice label="Location" width={160} value={found.location} options={places.map((place) => ({ value: place.id, label: place.name }))} change={(location) => change({ location })} />
          </>
        }
        empty={
          filtered ? (
            <Empty icon={IconReceipt} title="No order fits these filters" first={<Button variant="default" onClick={() => change({ q: undefined, channel: undefined, state: undefined, location: undefined, show: undefined })}>Show all orders</Button>}>
              Search takes the start of an order or receipt number, a SKU, or words of an item’s name.
            </Empty>
          ) : (
            <Empty icon={IconReceipt} title="Orders of all channels will be here">Sell something at a till or place an order in the web shop. Imported history appears here too, under its own channel.</Empty>
          )
        }
      />
    </Page>
  )
}
