import type { Paper, Printer } from '@onecounter/api-client/till'
import { useEffect, useState } from 'react'
import { useCounter } from '../counter/CounterContext.ts'
import { useRead } from '../till/useRead.ts'

const LOOK_AGAIN = 400
const LOOKS = 12

/** The newest paper of a receipt: told by the till, or found by the number printed on it (a printer knows no orders). */
export function paperOf(printer: Printer | undefined, receipt: Receipt | undefined): Paper | undefined {
  if (!receipt) return undefined
  return printer?.papers.find(
    ({ orderId, lines }) =>
      orderId === receipt.orderId || lines.some((line) => line.kind === 'text' && line.text.includes(receipt.receiptNumber)),
  )
}

interface Receipt {
  readonly orderId: string
  readonly receiptNumber: string
}

/**
 * The printer's paper, read again at every change of the till. Paper moves after the sale is told: while the receipt of
 * `wanted` is not there yet, a few more looks are taken.
 */
export function usePrinter(wanted?: Receipt): Printer | undefined {
  const { state } = useCounter()
  const [looks, setLooks] = useState(0)
  const printer = useRead<Printer>('printer', `${state.revision} ${looks}`)
  const waiting = wanted !== undefined && paperOf(printer, wanted) === undefined
  useEffect(() => {
    if (!waiting || looks >= LOOKS) return
    const timer = window.setTimeout(() => setLooks(looks + 1), LOOK_AGAIN)
    return () => window.clearTimeout(timer)
  }, [waiting, looks])
  return printer
}
