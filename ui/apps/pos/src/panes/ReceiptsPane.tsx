import type { ReceiptRow, Rows } from '@onecounter/api-client/till'
import { Amount } from '@onecounter/kit'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../Button.tsx'
import { Bar, PaneHead } from '../counter/Bar.tsx'
import { useCounter, usePaneKeys } from '../counter/CounterContext.ts'
import { useRead } from '../till/useRead.ts'
import { Paper } from './Paper.tsx'
import { PrinterControls, setPaper } from './PrinterControls.tsx'
import { reprint } from './reprint.ts'
import { paperOf, usePrinter } from './usePrinter.ts'
import { when } from './when.ts'
import './lists.css'

/** The last receipts, each as it was printed, and one more copy of any. */
export function ReceiptsPane() {
  const { store, state, run } = useCounter()
  const rows = useRead<Rows<ReceiptRow>>('receipts?limit=50', state.revision)?.rows
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const marked = rows?.[at]
  const printer = usePrinter(marked)
  const paper = paperOf(printer, marked)
  const copy = () => marked && void reprint(store, marked.orderId)
  useEffect(() => {
    list.current?.querySelector('[data-marked]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  usePaneKeys({
    arrow: (by) => setAt(Math.max(0, Math.min((rows?.length ?? 1) - 1, at + by))),
    enter: copy,
    command: (command) => {
      if (command === 'reprint') copy()
      return command === 'reprint'
    },
    sign: (char) => {
      if (!/p/i.test(char) || !printer) return false
      setPaper(store, printer.paper === 'out' ? 'in' : 'out')
      return true
    },
  })
  return (
    <>
      <div className="pane receipts">
        <PaneHead title="Receipts">
          <Button kind="quiet" icon="drawer" command="drawer" label="Open drawer" onPress={() => run('drawer')} />
          <Button kind="quiet" icon="back" command="back" label="Back" onPress={() => run('back')} />
        </PaneHead>
        <div className="two">
          <div className="list">
            {rows?.length === 0 && <p className="nothing">Every finished sale of this till will be listed here with its receipt.</p>}
            <ul className="rows" aria-label="Receipts" ref={list}>
              {rows?.map((row, number) => (
                <li key={row.orderId} data-marked={number === at || undefined}>
                  <button type="button" aria-current={number === at || undefined} onClick={() => setAt(number)}>
                    <span className="what">
                      <code className="title">{row.receiptNumber}</code>
                      <span className="about">{about(row)}</span>
                    </span>
                    <Amount value={row.total} />
                  </button>
                </li>
              ))}
            </ul>
          </div>
          <div className="slip" tabIndex={0} role="region" aria-label="The paper">
            {printer && paper && <Paper paper={paper} columns={printer.columns} />}
            {printer && marked && !paper && <p className="nothing">The drawn paper of this receipt is gone. A reprint draws it again.</p>}
          </div>
        </div>
        {printer && <PrinterControls printer={printer} />}
      </div>
      <Bar>
        <Button kind="main" icon="receipt" face="Enter" label="Reprint, marked COPY" disabled={!marked} onPress={() => copy()} />
      </Bar>
    </>
  )
}

function about(row: ReceiptRow): string {
  const paid = [...new Set(row.tenders.map(({ method }) => (method === 'CASH' ? 'cash' : 'card')))].join(' and ')
  const copies = row.copies > 0 ? `${row.copies} ${row.copies === 1 ? 'copy' : 'copies'}` : undefined
  return [when(row.at), paid, row.staff, row.print === 'waiting' ? 'not printed yet' : undefined, copies].filter(Boolean).join(' · ')
}
