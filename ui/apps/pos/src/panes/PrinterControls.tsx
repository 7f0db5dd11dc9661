import type { Printer } from '@onecounter/api-client/till'
import { Status } from '@onecounter/kit'
import { Button } from '../Button.tsx'
import { useCounter } from '../counter/CounterContext.ts'
import { post } from '../till/client.ts'

/** The simulated printer: take its paper away, put it back. */
export function PrinterControls({ printer }: { printer: Printer }) {
  const { store } = useCounter()
  const out = printer.paper === 'out'
  const set = (paper: 'in' | 'out') =>
    void store.turn(async () => {
      await post('printer', { paper })
    })
  return (
    <div className="simulator-line">
      <span>Simulated printer</span>
      <Status tone={out ? 'look' : 'good'}>{printer.waiting > 0 ? `${printer.sentence} · ${printer.waiting} waiting` : printer.sentence}</Status>
      <Button kind="quiet" label={out ? 'Put paper in' : 'Take the paper out'} onPress={() => set(out ? 'in' : 'out')} />
    </div>
  )
}
