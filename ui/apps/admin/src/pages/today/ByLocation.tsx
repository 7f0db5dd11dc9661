import { useNavigate } from '@tanstack/react-router'
import { Amount } from '@onecounter/kit'
import type { Amount as Money, Today } from '@onecounter/api-client/admin'
import { Explains } from '../../parts/Explains.tsx'
import css from './today.module.css'

/** Sales per location: what its tills sold and what the web shop sold from its shelves. Bars share one length. */
export function ByLocation({ rows, whole }: { rows: Today['locations']; whole: Money }) {
  const go = useNavigate()
  const longest = Math.max(1, ...rows.map((row) => row.total.minor))
  if (rows.length === 0 || whole.minor === 0) return <p className="quiet">The first sale of the day will appear here.</p>
  return (
    <ul className={css.bars}>
      {rows.map((row) => (
        <li key={row.location.id}>
          <span>{row.location.name}</span>
          <Explains label={`${row.location.name} today: show the orders`} show={() => void go({ to: '/orders', search: { show: 'today', location: row.location.id } })}><Amount value={row.total} /></Explains>
          <svg viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={`Tills ${row.till.text}, web shop ${row.web.text}`}>
            <rect width="100" height="6" fill="var(--surface-3)" />
            <rect width={share(row.till, longest)} height="6" fill="var(--of-till)" />
            <rect x={share(row.till, longest)} width={share(row.web, longest)} height="6" fill="var(--of-web)" />
          </svg>
        </li>
      ))}
    </ul>
  )
}

/** Length of a bar in hundredths of the longest; a length, not money. */
const share = (amount: Money, longest: number) => (100 * Math.max(0, amount.minor)) / longest
