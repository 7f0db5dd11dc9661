import { Link } from '@tanstack/react-router'
import { Amount } from '@onecounter/kit'
import { IconReceipt } from '@tabler/icons-react'
import type { OrderRow } from '@onecounter/api-client/admin'
import { useEffect, useRef, useState } from 'react'
import { Empty } from '../../parts/Empty.tsx'
import { orderTone, Tag } from '../../parts/Tag.tsx'
import { When } from '../../parts/When.tsx'
import css from './today.module.css'

const LIT_MS = 4_000

/** The newest orders of every channel; one that has just arrived is lit for a moment. */
export function LastOrders({ rows }: { rows: OrderRow[] }) {
  const fresh = useFresh(rows.map((row) => row.id))
  if (rows.length === 0) {
    return <Empty icon={IconReceipt} title="No order yet today">Sell something at a till or in the web shop: it appears here by itself, a moment later.</Empty>
  }
  return (
    <ul className={css.last}>
      {rows.map((row) => (
        <li key={row.id} data-lit={fresh.has(row.id) || undefined}>
          <Link to="/orders/$id" params={{ id: row.id }}>
            <When at={row.placedAt} ago />
            <span className={css.what}><b>{row.summary}</b><small><span className="code">{row.number}</span> · {row.channelName}{row.location && ` · ${row.location.name}`}</small></span>
            {row.state !== 'HANDED_OVER' && <Tag tone={orderTone(row.state)}>{row.stateName}</Tag>}
            <Amount value={row.total} />
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** The ids that were not there a moment ago; none at the first sight of the page. */
function useFresh(ids: string[]): Set<string> {
  const known = useRef<Set<string> | null>(null)
  const [fresh, setFresh] = useState<Set<string>>(new Set())
  const joined = ids.join()
  useEffect(() => {
    const now = joined === '' ? [] : joined.split(',')
    const news = known.current === null ? [] : now.filter((id) => !known.current?.has(id))
    known.current = new Set(now)
    if (news.length === 0) return
    setFresh(new Set(news))
    const timer = setTimeout(() => setFresh(new Set()), LIT_MS)
    return () => clearTimeout(timer)
  }, [joined])
  return fresh
}
