import type { Stock } from '@onecounter/api-client/till'

/** Where the units of this shop are, in few words: "shelf 1, back 4". */
export function whereItIs({ shelf, backroom }: Stock): string {
  const [front, back] = [short(shelf), short(backroom)]
  return front === '0' && back === '0' ? 'none here' : `shelf ${front}, back ${back}`
}

/** A quantity without the zeros that say nothing: "5.000" is 5, "1.250" is 1.25. */
export function short(quantity: string): string {
  return quantity.includes('.') ? quantity.replace(/\.?0+$/, '') : quantity
}
