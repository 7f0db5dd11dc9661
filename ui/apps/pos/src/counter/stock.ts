import type { Stock } from '@onecounter/api-client/till'

const none = (quantity: string) => /^0+(\.0+)?$/.test(quantity)

/** Where the units of this shop are, in words: "1 on the shelf, 4 in the back". */
export function whereItIs(stock: Stock): string {
  const back = none(stock.backroom) ? undefined : `${stock.backroom} in the back`
  if (none(stock.shelf)) return back ? `none on the shelf, ${back}` : 'none here by our count'
  return [`${stock.shelf} on the shelf`, back].filter(Boolean).join(', ')
}
