import { Key } from '@onecounter/kit'
import { useState } from 'react'
import { Button } from '../Button.tsx'
import { Bar, PaneHead } from '../counter/Bar.tsx'
import { useCounter, usePaneKeys } from '../counter/CounterContext.ts'
import './lists.css'

const REASONS = ['Change for the float', 'Change for a customer', 'Cash check by the manager']

/** Opens the drawer without a sale, with a reason that is kept. */
export function DrawerPane() {
  const { store, go, run } = useCounter()
  const [why, setWhy] = useState('')
  const open = async (reason: string) => {
    if (await store.act('drawer', { why: reason })) go('sale')
  }
  usePaneKeys({
    enter: () => void open(why.trim()),
    sign: (char) => {
      const reason = REASONS[Number(char) - 1]
      if (reason) void open(reason)
      return reason !== undefined
    },
  })
  return (
    <>
      <div className="pane">
        <PaneHead title="Open the drawer without a sale">
          <Button kind="quiet" icon="back" command="back" label="Back" onPress={() => run('back')} />
        </PaneHead>
        <ul className="rows">
          {REASONS.map((reason, at) => (
            <li key={reason}>
              <button type="button" onClick={() => void open(reason)}>
                <span className="what">
                  <span className="title">{reason}</span>
                </span>
                <span className="mark">
                  <Key>{String(at + 1)}</Key>
                </span>
              </button>
            </li>
          ))}
        </ul>
        <label className="field">
          <span>Another reason</span>
          <input data-typing type="text" value={why} maxLength={120} autoComplete="off" onChange={(event) => setWhy(event.target.value)} />
        </label>
        <p className="help">The opening is kept in the till's journal with your name and the reason.</p>
      </div>
      <Bar>
        <Button kind="main" icon="drawer" face="Enter" label="Open the drawer" disabled={why.trim() === ''} onPress={() => void open(why.trim())} />
      </Bar>
    </>
  )
}
