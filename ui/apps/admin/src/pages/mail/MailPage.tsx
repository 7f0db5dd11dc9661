import { SegmentedControl } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import type { MailRow } from '@onecounter/api-client/admin'
import { mail } from '../../api/queries.ts'
import { Empty } from '../../parts/Empty.tsx'
import { useFilters } from '../../parts/filters.ts'
import { Page } from '../../parts/Page.tsx'
import { Tag } from '../../parts/Tag.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { When } from '../../parts/When.tsx'
import css from './mail.module.css'

/** What the shop wrote to people. In the demo nothing leaves the house: every e-mail stops here and can be read. */
export function MailPage() {
  const [found, change] = useFilters()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(mail({}))
  if (error && !data) return <Trouble thrown={error} again={() => void refetch()} page />
  if (!data) return <Waiting />
  const rows = data.pages.flatMap((page) => page.rows)
  const open = rows.find((row) => row.id === found.id) ?? rows[0]
  return (
    <Page title="Mail" about="Every e-mail of the shop, as it was written.">
      {rows.length === 0 ? (
        <Empty icon={IconMail} title="E-mails to customers will be here">Place an order in the web shop: its receipt is written a moment later.</Empty>
      ) : (
        <div className={css.split}>
          <div>
            <ul className={css.list}>
              {rows.map((row) => (
                <li key={row.id}>
                  <button type="button" aria-current={row.id === open?.id} onClick={() => change({ id: row.id })}><b>{row.subject}</b><span>{row.to}</span><small><When at={row.createdAt} /></small></button>
                </li>
              ))}
            </ul>
            {hasNextPage && <Button variant="default" mt={16} onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>Show more</Button>}
          </div>
          {open && <Letter key={open.id} row={open} />}
        </div>
      )}
    </Page>
  )
}

/** One letter. Its HTML is shown in a frame that may run nothing, load nothing and reach nothing. */
function Letter({ row }: { row: MailRow }) {
  const [form, setForm] = useState('html')
  return (
    <article className={css.letter}>
      <header>
        <div>
          <h2>{row.subject}</h2>
          <p>to {row.to} · <When at={row.createdAt} /> {row.sentAt ? <Tag tone="good">sent</Tag> : <Tag tone="look">waiting</Tag>}</p>
          {row.order && <Link to="/orders/$id" params={{ id: row.order.id }}>Order <span className="code">{row.order.number}</span></Link>}
        </div>
        <SegmentedControl size="xs" value={form} onChange={setForm} data={[{ value: 'html', label: 'As sent' }, { value: 'plain', label: 'Plain text' }]} />
      </header>
      {form === 'html' ? <iframe title={row.subject} sandbox="" srcDoc={row.html} /> : <pre>{row.plain}</pre>}
    </article>
  )
}
