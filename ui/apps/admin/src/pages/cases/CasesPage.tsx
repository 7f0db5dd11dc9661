import { SegmentedControl } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { IconCircleCheck } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { cases } from '../../api/queries.ts'
import { Empty } from '../../parts/Empty.tsx'
import { useFilters } from '../../parts/filters.ts'
import { Page } from '../../parts/Page.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { CaseCard } from './CaseCard.tsx'
import css from './cases.module.css'

/** What a person must decide; nothing in the shop waits for it meanwhile. */
export function CasesPage() {
  const [found, change] = useFilters()
  const closed = found.state === 'closed'
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(cases({ state: closed ? 'closed' : 'open' }))
  if (error && !data) return <Trouble thrown={error} again={() => void refetch()} page />
  const rows = data?.pages.flatMap((page) => page.rows)
  return (
    <Page title="Cases" about="What did not fit was kept and sold on; a person decides how to make it good."
      act={<SegmentedControl value={closed ? 'closed' : 'open'} onChange={(state) => change({ state: state === 'open' ? undefined : state, id: undefined })} data={[{ value: 'open', label: 'Open' }, { value: 'closed', label: 'Decided' }]} />}>
      {!rows ? <Waiting /> : rows.length === 0 ? (
        closed ? <Empty icon={IconCircleCheck} title="No case was decided yet">Each decision stays here with who made it and why.</Empty>
          : <Empty icon={IconCircleCheck} title="Nothing to decide">A case opens by itself when something does not fit: a unit sold twice, two histories of one till, a payment that came too late. Nothing else waits for it.</Empty>
      ) : (
        <ul className={css.list}>{rows.map((row) => <CaseCard key={row.id} row={row} lit={row.id === found.id} />)}</ul>
      )}
      {hasNextPage && <Button variant="default" onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>Show more</Button>}
    </Page>
  )
}
