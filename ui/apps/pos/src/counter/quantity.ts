/**
 * One more or one fewer of a quantity as text ("2" → "3", "1.250" → "2.250"): whole units are counted, the part after
 * the point is kept. Undefined when fewer would leave nothing.
 */
export function stepped(quantity: string, by: 1 | -1): string | undefined {
  const [units = '0', part] = quantity.split('.')
  const next = BigInt(units) + BigInt(by)
  if (next < 0n || (next === 0n && (part === undefined || /^0*$/.test(part)))) return undefined
  return part === undefined ? String(next) : `${next}.${part}`
}
