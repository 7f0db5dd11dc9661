import { useState } from 'react'
import { Button } from '../Button.tsx'
import { Bar, PaneHead } from '../counter/Bar.tsx'
import { useCounter, usePaneKeys } from '../counter/CounterContext.ts'
import { Keypad } from './Keypad.tsx'
import './pay.css'

/** Sets the quantity of the lit line. */
export function QuantityPane() {
  const { store, selected, go, run } = useCounter()
  const [typed, setTyped] = useState('')
  const set = async () => {
    if (!selected || typed === '') return go('sale')
    if (await store.act('quantity', { line: selected.line, quantity: typed })) go('sale')
  }
  usePaneKeys({ enter: () => void set() })
  return (
    <>
      <div className="pane pay">
        <PaneHead title={`Quantity of ${selected ? [selected.title, selected.options].filter(Boolean).join(', ') : 'the line'}`}>
          <Button kind="quiet" icon="back" command="back" label="Back" onPress={() => run('back')} />
        </PaneHead>
        <div className="offer">
          <div className="typing">
            <label>
              <span>How many</span>
              <input
                data-typing
                type="text"
                inputMode="none"
                autoComplete="off"
                value={typed}
                placeholder={selected?.quantity}
                onChange={(event) => setTyped(event.target.value)}
              />
            </label>
            <Keypad point={selected && selected.scale > 0 ? '.' : undefined} onKey={(char) => setTyped(typed + char)} onErase={() => setTyped(typed.slice(0, -1))} />
          </div>
        </div>
      </div>
      <Bar>
        <Button kind="main" icon="tick" face="Enter" label={typed === '' ? 'Leave as it is' : `Set to ${typed}`} onPress={() => void set()} />
      </Bar>
    </>
  )
}
