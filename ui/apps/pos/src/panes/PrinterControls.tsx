import type { Printer } from '@onecounter/api-client/till'
import { Status } from '@onecounter/kit'
import { Button } from '../Button.tsx'
import { useCounter } from '../counter/CounterContext.ts'
import { post } from '../till/client.ts'
import type { TillStore } from '../till/TillStore.ts'

/** Takes the simulated printer's paper away, or puts it back. */
export function setPaper(store: TillStore, paper: Printer['paper']): void {
  void store.turn(async () => {
    await post('printer', { paper })
  })
}

/** The simulated printer: take the paper away, put it back. */
export function PrinterControls({ printer }: { printer: Printer }) {
  const { store } = useCounter()
  const out = printer.paper === 'out'
  return (
    <div className="simulator-line">
      <span>Simulated printer</span>
      <Status tone={out ? 'look' : 'good'}>{printer.waiting > 0 ? `${printer.sentence} · ${printer.waiting} waiting` : printer.sentence}</Status>
      <Button kind="quiet" label={out ? 'Put paper in' : 'Take the paper out'} face="P" onPress={() => setPaper(store, out ? 'in' : 'out')} />
    </div>
  )
}
