import type { Stock } from '@onecounter/api-client/till'

const none = (quantity: string) => /^0+(\.0+)?$/.test(quantity)

/** Where the units of this shop are, in few words: "shelf 1, back 4". */
export function whereItIs(stock: Stock): string {
  if (none(stock.shelf) && none(stock.backroom)) return 'none here by our count'
  return `shelf ${stock.shelf}, back ${stock.backroom}`
}
