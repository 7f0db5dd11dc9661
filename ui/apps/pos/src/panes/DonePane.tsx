import { Amount } from '@onecounter/kit'
import { Button } from '../Button.tsx'
import { Bar, PaneHead } from '../counter/Bar.tsx'
import { useCounter, usePaneKeys } from '../counter/CounterContext.ts'
import { Paper } from './Paper.tsx'
import { reprint } from './reprint.ts'
import { paperOf, usePrinter } from './usePrinter.ts'
import './pay.css'

/** The sale is done: the change in the largest type of all, and the receipt as it left the printer. */
export function DonePane() {
  const { store, state, go } = useCounter()
  const { last } = state
  const printer = usePrinter(last)
  const copy = () => last && void reprint(store, last.orderId)
  usePaneKeys({
    enter: () => go('sale'),
    command: (command) => {
      if (command === 'reprint') copy()
      return command === 'reprint'
    },
  })
  if (!last) return <div className="pane" />
  const none = last.change.minor === 0
  const paper = paperOf(printer, last)
  return (
    <>
      <div className="pane done">
        <div className="outcome" role="status">
          <PaneHead title={none ? 'Paid' : 'Change'} />
          <p className="change" style={{ '--letters': none ? 9 : last.change.text.length } as React.CSSProperties}>
            {none ? 'No change' : <Amount value={last.change} />}
          </p>
          <dl>
            <div>
              <dt>Paid</dt>
              <dd>
                <Amount value={last.paid} />
              </dd>
            </div>
            <div>
              <dt>Total</dt>
              <dd>
                <Amount value={last.total} />
              </dd>
            </div>
            <div>
              <dt>Receipt</dt>
              <dd>
                <code>{last.receiptNumber}</code>
              </dd>
            </div>
          </dl>
          <p className="help">The next scan begins the next sale.</p>
        </div>
        <div className="slip" tabIndex={0} role="region" aria-label="The paper">{paper && printer && <Paper paper={paper} columns={printer.columns} />}</div>
      </div>
      <Bar>
        <Button icon="receipt" command="reprint" label="Reprint" onPress={() => copy()} />
        <Button kind="main" face="Enter" label="Next sale" onPress={() => go('sale')} />
      </Bar>
    </>
  )
}
