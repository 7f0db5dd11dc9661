import { Link, useNavigate } from '@tanstack/react-router'
import { Amount, Status } from '@onecounter/kit'
import type { SalesFigure, Today } from '@onecounter/api-client/admin'
import { useState } from 'react'
import { Explains } from '../../parts/Explains.tsx'
import { RequoteDrawer } from './RequoteDrawer.tsx'
import css from './today.module.css'

/** The figures of the day; each opens what it is made of. */
export function Tiles({ today }: { today: Today }) {
  const go = useNavigate()
  const [requotes, setRequotes] = useState(false)
  const { requote, cases } = today
  return (
    <div className={css.tiles}>
      <div className={css.tile} data-main>
        <h2>Sales</h2>
        <Explains label="Sales today: show the orders" show={() => void go({ to: '/orders', search: { show: 'today' } })}><Amount value={today.sales.total} /></Explains>
        <p><Beside figure={today.sales} />{today.otherCurrencies.length > 0 && <> · also {today.otherCurrencies.map((amount) => amount.text).join(', ')}</>}</p>
      </div>
      {today.channels.map((channel) => (
        <div className={css.tile} key={channel.channel} data-of={channel.channel}>
          <h2>{channel.name}</h2>
          <Explains label={`${channel.name} today: show the orders`} show={() => void go({ to: '/orders', search: { show: 'today', channel: channel.channel } })}><Amount value={channel.total} /></Explains>
          <p><Beside figure={channel} /></p>
        </div>
      ))}
      <div className={css.tile}>
        <h2>Open cases</h2>
        <Link to="/cases" className={css.big}>{cases.open}</Link>
        <p>{cases.open === 0 ? <Status tone="good">nothing to decide</Status> : <Status tone="look">waiting for a person</Status>}</p>
      </div>
      <div className={css.tile}>
        <h2>Re-quote differences</h2>
        <Explains label="Re-quotes: what was checked" show={() => setRequotes(true)}>{String(requote.differences)}</Explains>
        <p>{requote.checked === 0 ? <Status tone="quiet">none to price again yet</Status> : requote.differences === 0 ? <Status tone="good">{requote.checked} priced again</Status> : <Status tone="stop">{requote.differences} of {requote.checked} receipts</Status>}</p>
      </div>
      <RequoteDrawer requote={requote} opened={requotes} close={() => setRequotes(false)} />
    </div>
  )
}

function Beside({ figure }: { figure: SalesFigure }) {
  return <>{figure.orders} {figure.orders === 1 ? 'order' : 'orders'}{figure.weekBefore && <span title="The same weekday last week, up to this time of day"><br />a week ago {figure.weekBefore.text}</span>}</>
}
