import { Amount, Key } from '@onecounter/kit'
import { useState } from 'react'
import { Button } from '../Button.tsx'
import { Bar, PaneHead } from '../counter/Bar.tsx'
import { useCounter, usePaneKeys } from '../counter/CounterContext.ts'
import { when } from './when.ts'
import './lists.css'

/** The sales set aside; resuming one parks the basket at hand first. */
export function ParkedPane() {
  const { store, state, go, run } = useCounter()
  const { parked, basket } = state
  const [at, setAt] = useState(0)
  const resume = async (id: string | undefined) => {
    if (id !== undefined && (await store.act('resume', { id }))) go('sale')
  }
  usePaneKeys({
    arrow: (by) => setAt(Math.max(0, Math.min(parked.length - 1, at + by))),
    enter: () => void resume(parked[at]?.id),
  })
  return (
    <>
      <div className="pane">
        <PaneHead title="Parked sales">
          <Button kind="quiet" icon="back" command="back" label="Back" onPress={() => run('back')} />
        </PaneHead>
        {parked.length === 0 && <p className="nothing">Sales that wait are kept here. Park one with F6 when a customer has forgotten something.</p>}
        <ul className="rows" aria-label="Parked sales">
          {parked.map((sale, row) => (
            <li key={sale.id} data-marked={row === at || undefined}>
              <button type="button" aria-current={row === at || undefined} onClick={() => void resume(sale.id)}>
                <span className="what">
                  <span className="title">{sale.label ?? 'No name'}</span>
                  <span className="about">
                    {sale.lines} {sale.lines === 1 ? 'line' : 'lines'} · {when(sale.at)}
                  </span>
                </span>
                <Amount value={sale.total} />
                <span className="mark">{row === at && <Key>Enter</Key>}</span>
              </button>
            </li>
          ))}
        </ul>
        {parked.length > 0 && basket.lines.length > 0 && <p className="help">The basket at hand is parked when another is resumed.</p>}
      </div>
      <Bar>
        <Button kind="main" face="Enter" label="Resume" disabled={parked.length === 0} onPress={() => void resume(parked[at]?.id)} />
      </Bar>
    </>
  )
}
