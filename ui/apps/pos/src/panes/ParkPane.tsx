import { useState } from 'react'
import { Button } from '../Button.tsx'
import { Bar, PaneHead } from '../counter/Bar.tsx'
import { useCounter, usePaneKeys } from '../counter/CounterContext.ts'

/** Sets the sale aside under a name one recognises, or none. */
export function ParkPane() {
  const { store, go, run } = useCounter()
  const [label, setLabel] = useState('')
  const park = async () => {
    if (await store.act('park', label.trim() === '' ? {} : { label: label.trim() })) go('sale')
  }
  usePaneKeys({ enter: () => void park() })
  return (
    <>
      <div className="pane">
        <PaneHead title="Park this sale">
          <Button kind="quiet" icon="back" command="back" label="Back" onPress={() => run('back')} />
        </PaneHead>
        <label className="field">
          <span>Whose is it? (may stay empty)</span>
          <input data-typing type="text" value={label} maxLength={60} autoComplete="off" placeholder="Lady with the dog" onChange={(event) => setLabel(event.target.value)} />
        </label>
        <p className="help">The basket waits under Parked, key F7, also for the other screens of this till.</p>
      </div>
      <Bar>
        <Button kind="main" icon="park" face="Enter" label="Park" onPress={() => void park()} />
      </Bar>
    </>
  )
}
