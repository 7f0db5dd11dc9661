import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Order } from '@onecounter/api-client/admin'
import { order as orderQuery } from '../../api/queries.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { orderTone, Tag } from '../../parts/Tag.tsx'
import { Timeline } from '../../parts/Timeline.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { When } from '../../parts/When.tsx'
import { ChannelSign } from './columns.tsx'
import { Dispatch } from './Dispatch.tsx'
import { Lines } from './Lines.tsx'
import { Payments } from './Payments.tsx'
import { ProofOf } from './ProofOf.tsx'
import css from './orders.module.css'

/** One order: what was sold, how it was paid, what happened to it, and the fact that proves it. */
export function OrderPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(orderQuery(id))
  if (error && !data) return <Trouble thrown={error} again={() => void refetch()} page />
  if (!data) return <Waiting />
  return (
    <Page title={data.number} back={<Link to="/orders">Orders</Link>} about={<Head order={data} />} act={data.actions.dispatch && <Dispatch order={data} />}>
      {data.openCases.map((row) => (
        <div className={css.band} key={row.id}><span><b>{row.kindName}.</b> {row.sentence}</span><Link to="/cases" search={{ id: row.id }}>Decide this case</Link></div>
      ))}
      <div className={css.columns}>
        <div>
          <Section title="Goods"><Lines order={data} /></Section>
          <Section title="Payments"><Payments rows={data.payments} /></Section>
          <Section title="Proof"><ProofOf order={data} /></Section>
        </div>
        <div>
          {data.deliverTo && <Section title="Deliver to" more={data.delivery}><p className={css.address}>{data.deliverTo.join('\n')}</p></Section>}
          <Section title="Timeline"><Timeline events={data.timeline} empty="Nothing has happened to this order since it was placed." /></Section>
        </div>
      </div>
    </Page>
  )
}

function Head({ order }: { order: Order }) {
  return (
    <>
      <Tag tone={orderTone(order.state)}>{order.stateName}</Tag>
      {order.kind !== 'SALE' && <Tag>{order.kindName}</Tag>}
      <ChannelSign row={order} />
      {order.location && <span>{order.location.name}{order.till && <> · till <span className="code">{order.till}</span></>}</span>}
      <span className="quiet"><When at={order.placedAt} /></span>
    </>
  )
}
