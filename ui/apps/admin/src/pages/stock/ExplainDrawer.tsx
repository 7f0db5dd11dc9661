import { Button, Drawer } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Status } from '@onecounter/kit'
import { useState } from 'react'
import type { StockExplained } from '@onecounter/api-client/admin'
import { explained } from '../../api/queries.ts'
import { useCan } from '../../app/session.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { When } from '../../parts/When.tsx'
import { AdjustDialog } from './AdjustDialog.tsx'
import { Ledger } from './Ledger.tsx'
import css from './stock.module.css'

/** Why a stock figure is what it is: the balance, its places, the ledger lines with their sum, the promises. */
export function ExplainDrawer({ what, close }: { what: string | undefined; close: () => void }) {
  const [variant, location] = (what ?? '').split('~')
  return (
    <Drawer opened={Boolean(variant && location)} onClose={close} size={640} title="Why this figure" keepMounted={false}>
      {variant && location && <Explained variant={variant} location={location} />}
    </Drawer>
  )
}

function Explained({ variant, location }: { variant: string; location: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(explained(variant, location))
  const [adjusting, setAdjusting] = useState(false)
  const may = useCan('STOCK_ADJUST')
  if (error && !data) return <Trouble thrown={error} again={() => void refetch()} />
  const first = data?.pages[0]
  if (!first) return <Waiting />
  return (
    <>
      <header className={css.subject}>
        <div>
          <h2>{first.variant.title}</h2>
          <span className="quiet">{first.location.name} · <span className="code">{first.variant.sku}</span></span>
        </div>
        {may && <Button onClick={() => setAdjusting(true)}>Adjust</Button>}
      </header>
      <Balance of={first} />
      <section className={css.part}>
        <h3>On hand by place</h3>
        <ul className={css.places}>
          {first.places.map((place) => (
            <li key={place.place}><span>{place.name}</span><Status tone={place.equal ? 'good' : 'stop'}>{place.equal ? 'equals its ledger lines' : `its ledger lines say ${place.ledger.text}`}</Status><b>{place.onHand.text}</b></li>
          ))}
        </ul>
      </section>
      <section className={css.part}>
        <h3>The facts that add up to it</h3>
        <Status tone={first.check.equal ? 'good' : 'stop'}>{first.check.sentence}</Status>
        <Ledger rows={data.pages.flatMap((page) => page.entries)} />
        {hasNextPage && <Button variant="default" size="xs" mt={8} onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>Earlier lines</Button>}
      </section>
      <Promises of={first} />
      <AdjustDialog of={first} opened={adjusting} close={() => setAdjusting(false)} />
    </>
  )
}

/** available = on hand − reserved − leased − buffer, written out. */
function Balance({ of: { balance } }: { of: StockExplained }) {
  return (
    <dl className={css.balance}>
      <div><dt>On hand</dt><dd>{balance.onHand.text}</dd></div>
      <i aria-label="minus">−</i>
      <div><dt>Reserved</dt><dd>{balance.reserved.text}</dd></div>
      <i aria-label="minus">−</i>
      <div><dt>At tills</dt><dd>{balance.leased.text}</dd></div>
      <i aria-label="minus">−</i>
      <div><dt>Buffer</dt><dd>{balance.buffer.text}</dd></div>
      <i aria-label="equals">=</i>
      <div data-result data-below={balance.available.steps < 0 || undefined}><dt>Available</dt><dd>{balance.available.text}</dd></div>
    </dl>
  )
}

function Promises({ of }: { of: StockExplained }) {
  return (
    <section className={css.part}>
      <h3>Reserved for</h3>
      <Status tone={of.reservedCheck.equal ? 'good' : 'stop'}>{of.reservedCheck.sentence}</Status>
      {of.reservations.length > 0 && (
        <ul className={css.places}>
          {of.reservations.map((row, at) => (
            <li key={`${row.orderId}${at}`}>
              <span>{row.number ? <Link to="/orders/$id" params={{ id: row.orderId }} className="code">{row.number}</Link> : 'A basket that is being paid'}</span>
              <small className="quiet">{row.stateName}{row.expiresAt && <> until <When at={row.expiresAt} /></>}</small>
              <b>{row.quantity.text}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
