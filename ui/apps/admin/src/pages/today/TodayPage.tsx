import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Status } from '@onecounter/kit'
import { lazy, Suspense } from 'react'
import type { Today } from '@onecounter/api-client/admin'
import { today } from '../../api/queries.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { clockText } from '../../parts/when.ts'
import { ByLocation } from './ByLocation.tsx'
import { LastOrders } from './LastOrders.tsx'
import { TillLines } from './TillLines.tsx'
import { Tiles } from './Tiles.tsx'
import css from './today.module.css'

const Hours = lazy(() => import('./Hours.tsx'))

const LONG = new Intl.DateTimeFormat('en-IE', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })

/** The live front page: what the shop did so far today, and what needs a person. */
export function TodayPage() {
  const { data, error, refetch } = useQuery(today)
  if (error && !data) return <Trouble thrown={error} again={() => void refetch()} page />
  if (!data) return <Waiting />
  return (
    <Page title="Today" about={<><span>{LONG.format(new Date(`${data.date}T12:00:00Z`))}</span><span className="quiet">as of {clockText(data.asOf, data.zone, true)}, {data.zone.replace(/^.*\//, '').replace('_', ' ')} time</span></>}>
      <Tiles today={data} />
      <div className={css.columns}>
        <div>
          <Section title="Hour by hour" more={<Legend today={data} />}>
            <Suspense fallback={<div className={css.chart} />}><Hours hours={data.hours} /></Suspense>
          </Section>
          <Section title="Last orders" more={<Link to="/orders">All orders</Link>}><LastOrders rows={data.last} /></Section>
        </div>
        <div>
          <Section title="By location"><ByLocation rows={data.locations} whole={data.sales.total} /></Section>
          <Section title="Needs a person" more={data.cases.open > 0 && <Link to="/cases">All {data.cases.open}</Link>}><Needs today={data} /></Section>
          <Section title="Tills" more={<Link to="/tills">All tills</Link>}><TillLines /></Section>
        </div>
      </div>
    </Page>
  )
}

function Legend({ today: { hours } }: { today: Today }) {
  return (
    <span className={css.legend}>
      <span data-of="till">Tills</span><span data-of="web">Web shop</span>
      {hours.some((hour) => hour.weekBefore && hour.weekBefore.minor !== 0) && <span data-of="before">Same day last week</span>}
    </span>
  )
}

function Needs({ today: { cases } }: { today: Today }) {
  if (cases.rows.length === 0) return <Status tone="good">No open case: every sale fitted.</Status>
  return (
    <ul className={css.needs}>
      {cases.rows.map((row) => (
        <li key={row.id}><Link to="/cases" search={{ id: row.id }}><Status tone="look">{row.kindName}</Status><span>{row.sentence}</span></Link></li>
      ))}
    </ul>
  )
}
