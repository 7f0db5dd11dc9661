/**
 * What one scan holds. Two codes can arrive as one when a scanner's Enter is lost between them: they are parted when
 * both prove themselves by their check digits, in the middle first (one shop's codes are of one length), else only when
 * there is exactly one other way. Everything else goes to the till as it came; the till alone knows what a code means.
 */
export function codesIn(text: string): readonly string[] {
  const code = text.trim()
  if (!/^\d{16,28}$/.test(code) || isElementString(code)) return code === '' ? [] : [code]
  const partings = [8, 12, 13, 14]
    .map((at) => [code.slice(0, at), code.slice(at)] as const)
    .filter(([first, second]) => isGtin(first) && isGtin(second))
  const chosen = partings.find(([first, second]) => first.length === second.length) ?? (partings.length === 1 ? partings[0] : undefined)
  return chosen ?? [code]
}

/** GS1 element strings also are long runs of digits; they begin with the identifier 01 or 02 and a GTIN of 14. */
function isElementString(code: string): boolean {
  return /^0[12]/.test(code) && isGtin(code.slice(2, 16))
}

function isGtin(digits: string): boolean {
  if (![8, 12, 13, 14].includes(digits.length)) return false
  const sum = [...digits].reverse().reduce((total, digit, place) => total + Number(digit) * (place % 2 === 1 ? 3 : 1), 0)
  return sum % 10 === 0
}
