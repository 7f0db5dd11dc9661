import { Button, SegmentedControl } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconStack2 } from '@tabler/icons-react'
import { useMemo } from 'react'
import { stock } from '../../api/queries.ts'
import { Choice } from '../../parts/Choice.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { useFilters } from '../../parts/filters.ts'
import { Page } from '../../parts/Page.tsx'
import { RowList } from '../../parts/Rows.tsx'
import { Seek } from '../../parts/Seek.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { columnsFor, StockCard } from './columns.tsx'
import { ExplainDrawer } from './ExplainDrawer.tsx'

const SHOWS = [{ value: 'all', label: 'All' }, { value: 'out', label: 'Sold out' }, { value: 'negative', label: 'Below zero' }, { value: 'promised', label: 'Promised' }]

/** What is where. All locations side by side, or one location with its places. */
export function StockPage() {
  const [found, change] = useFilters()
  const go = useNavigate()
  const { data, error, refetch, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(stock({ q: found.q, location: found.location, show: found.show }))
  const locations = data?.pages[0]?.locations
  const columns = useMemo(() => columnsFor(locations ?? [], found.location, (variant, location) => change({ explain: `${variant}~${location}` })), [locations, found.location]) // eslint-disable-line
  if (error && !data) return <Trouble thrown={error} again={() => void refetch()} page />
  if (!data || !locations) return <Waiting />
  const filtered = Boolean(found.q || found.location || found.show)
  return (
    <Page title="Stock" about="Every underlined figure shows the facts that add up to it.">
      <RowList
        name={found.location ? 'stock-place' : 'stock'}
        rows={data.pages.flatMap((page) => page.rows)}
        columns={columns}
        id={(row) => row.variantId}
        open={(row) => void go({ to: '/items/$id', params: { id: row.itemId } })}
        compact={(row) => <StockCard row={row} locations={locations} only={found.location} explain={(variant, location) => change({ explain: `${variant}~${location}` })} />}
        busy={isPlaceholderData || isFetchingNextPage}
        more={hasNextPage ? () => void fetchNextPage() : undefined}
        bar={
          <>
            <Seek value={found.q ?? ''} change={(q) => change({ q })} what="Item, SKU or barcode" />
            <Choice label="Location" value={found.location} options={locations.map((place) => ({ value: place.id, label: place.name }))} change={(location) => change({ location })} />
            <SegmentedControl value={found.show ?? 'all'} onChange={(show) => change({ show: show === 'all' ? undefined : show })} data={SHOWS} />
          </>
        }
        empty={
          filtered ? (
            <Empty icon={IconStack2} title="Nothing fits these filters" first={<Button variant="default" onClick={() => change({ q: undefined, location: undefined, show: undefined })}>Show all stock</Button>}>
              {found.show === 'negative' ? 'Good: no place holds less than nothing.' : 'Search takes part of a title, the start of a SKU, or a whole barcode.'}
            </Empty>
          ) : (
            <Empty icon={IconStack2} title="Stock of every item will be here">It begins with an import that states what you have, or with a first count.</Empty>
          )
        }
      />
      <ExplainDrawer what={found.explain} close={() => change({ explain: undefined })} />
    </Page>
  )
}
