import type { Item } from '@onecounter/api-client/admin'
import { send } from '../../api/client.ts'
import { client, item as itemQuery } from '../../api/queries.ts'
import { done } from '../../parts/toast.tsx'

/** Saves a change of an item's words. It carries the version seen, so that two people cannot overwrite each other unseen. */
export function useItemEdit(item: Item) {
  return async (change: Partial<Pick<Item, 'title' | 'description'>>): Promise<void> => {
    await send('PATCH', `items/${item.id}`, { version: item.version, ...change })
    await client.invalidateQueries({ queryKey: itemQuery(item.id).queryKey })
    void client.invalidateQueries({ queryKey: ['items'] })
    done('Saved', 'The web shop and the tills show it now.')
  }
}

/** Sets a price by what was typed ("12.50"); the hub reads, checks and rounds nothing away. */
export async function setPrice(item: Item, variant: string, amount: string): Promise<void> {
  await send('PUT', `variants/${variant}/price`, { amount })
  await client.invalidateQueries({ queryKey: itemQuery(item.id).queryKey })
  void client.invalidateQueries({ queryKey: ['items'] })
  done('Price saved', 'It holds from now: the web shop and every till that is online follow within a second.')
}
