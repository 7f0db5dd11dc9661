import type { TillState } from '@onecounter/api-client/till'
import { useLayoutEffect, useRef, useState } from 'react'

/** What the right side of the screen shows: one thing to do now. */
export type Pane =
  | 'sale' | 'cash' | 'card' | 'done'
  | 'quantity' | 'park' | 'parked' | 'receipts' | 'drawer' | 'terminal' | 'help' | 'menu'

/** Which pane a change of the till calls for; nothing when the person's own choice stands. */
export function paneAfter(before: TillState | undefined, now: TillState, pane: Pane): Pane | undefined {
  if (now.card && (now.card.attempt !== before?.card?.attempt || now.card.state !== before.card.state)) {
    if (now.card.state === 'APPROVED') return now.basket.lines.length > 0 ? 'cash' : 'done'
    const settledBehind = now.basket.lines.length === 0 && now.card.state !== 'ASKING' && now.card.state !== 'UNKNOWN'
    if (!settledBehind && (pane !== 'terminal' || now.card.state === 'ASKING')) return 'card'
  }
  if (before && now.last && now.last.orderId !== before.last?.orderId) return 'done'
  if (pane === 'card' && !now.card) return now.payment.tenders.length > 0 ? 'cash' : 'sale'
  const begun = (before?.basket.lines.length ?? 0) < now.basket.lines.length
  if (pane === 'done' && begun) return 'sale'
  if ((pane === 'cash' || pane === 'quantity') && now.basket.lines.length === 0) return 'sale'
  return undefined
}

/** The pane, moved by the person and by what happens at the till. */
export function usePane(state: TillState): [Pane, (pane: Pane) => void] {
  const [pane, setPane] = useState<Pane>('sale')
  const before = useRef<TillState>(undefined)
  useLayoutEffect(() => {
    const next = paneAfter(before.current, state, pane)
    before.current = state
    if (next) setPane(next)
  }, [state, pane])
  return [pane, setPane]
}
