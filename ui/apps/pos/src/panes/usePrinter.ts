import type { Printer } from '@onecounter/api-client/till'
import { useCounter } from '../counter/CounterContext.ts'
import { useRead } from '../till/useRead.ts'

/** The printer's paper, read again at every change of the till. */
export function usePrinter(): Printer | undefined {
  return useRead<Printer>('printer', useCounter().state.revision)
}
