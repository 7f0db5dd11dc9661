import type { TillState } from '@onecounter/api-client/till'
import { post } from '../till/client.ts'
import type { TillStore } from '../till/TillStore.ts'

/** Prints a receipt once more, marked COPY. */
export function reprint(store: TillStore, orderId: string): Promise<boolean> {
  return store.turn(async () => {
    await post<TillState>(`receipts/${encodeURIComponent(orderId)}/reprint`, {})
  })
}
