/** A made-up shop for developing the screens without a hub. Never shipped; figures are seeded, so pictures repeat. */
let seed = 7
export const chance = (n: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor((seed / 2147483648) * n) }
const pick = <T>(list: T[]): T => list[chance(list.length)]!
export const uuid = (kind: string, n: number) => `0192${kind.padEnd(4, '0')}-0000-7000-8000-${String(n).padStart(12, '0')}`
export const money = (minor: number, currency = 'EUR') => ({ minor, currency, text: `${minor < 0 ? '−' : ''}€${(Math.abs(minor) / 100).toLocaleString('en-IE', { minimumFractionDigits: 2 })}` })
export const count = (steps: number, sign = false) => ({ steps, scale: 0, text: `${steps < 0 ? '−' : sign && steps > 0 ? '+' : ''}${Math.abs(steps)}` })
export const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString()

export const places = [{ place: 'shelf', name: 'Shelf', pickRank: 1 }, { place: 'backroom', name: 'Backroom', pickRank: 2 }]
const at = (n: number, code: string, name: string, kind: string, kindName: string, address: string[], sellsOnline = true) => ({
  id: uuid('10c', n), code, name, kind, kindName, territory: 'IE', zone: 'Europe/Dublin', address, sellsOnline,
  places: kind === 'WAREHOUSE' ? [{ place: 'bin', name: 'Bins', pickRank: 1 }] : places,
})
export const locations = [
  at(1, 'HARBOUR', 'Harbour Street', 'SHOP', 'Shop', ['12 Harbour Street', 'Howth', 'D13 X5R2']),
  at(2, 'MARKET', 'Market Hall', 'SHOP', 'Shop', ['Stall 40, Market Hall', 'Dublin 2']),
  at(3, 'STATION', 'Station Arcade', 'SHOP', 'Shop', ['Unit 7, Station Arcade', 'Dublin 1']),
  at(4, 'DEPOT', 'Depot', 'WAREHOUSE', 'Warehouse', ['Block C, Canal Estate', 'Dublin 12']),
  at(5, 'QUAY', 'Quay Pop-up', 'POPUP', 'Pop-up', ['Custom House Quay', 'Dublin 1'], false),
]
export const named = (n: number) => { const { id, code, name } = locations[n]!; return { id, code, name } }

export const categories = [['kitchen', 'Kitchen'], ['garden', 'Garden'], ['stationery', 'Stationery'], ['toys', 'Toys'], ['tea', 'Tea & coffee']].map(([slug, name]) => ({ slug: slug!, name: name! }))
const NOUNS: Record<string, [string, number, string][]> = {
  kitchen: [['Stoneware mug', 1450, 'mug-green'], ['Oak chopping board', 3900, 'board-oak'], ['Enamel teapot', 4200, 'teapot-blue'], ['Linen tea towel', 1200, 'towel'], ['Cast-iron pan', 6500, 'pan']],
  garden: [['Terracotta pot', 950, 'pot-terracotta'], ['Hand trowel', 1800, 'trowel'], ['Watering can', 3400, 'can-green'], ['Seed tin', 1500, 'tin']],
  stationery: [['Dotted notebook', 1250, 'notebook-red'], ['Brass pencil sharpener', 850, 'sharpener'], ['Letter paper', 990, 'paper'], ['Fountain pen', 4800, 'pen']],
  toys: [['Wooden ferry', 2600, 'ferry'], ['Stacking rings', 1900, 'rings'], ['Tin kite', 2200, 'kite']],
  tea: [['Breakfast tea 250 g', 890, 'tea'], ['Harbour blend coffee', 1390, 'coffee'], ['Nettle infusion', 690, 'nettle']],
}
const MAKERS = ['Hobb & Vale', 'Ardmore Pottery', 'Kerr & Daughters', 'Northside Mill']
const SIZES = ['Small', 'Medium', 'Large']
export const items = categories.flatMap(({ slug, name }, c) => NOUNS[slug]!.flatMap(([noun, price, picture], k) =>
  ['', 'Moss green', 'Sea blue', 'Chalk'].map((tint, t) => {
    const n = c * 100 + k * 10 + t
    const sized = k === 0 && t < 2
    const title = tint ? `${noun}, ${tint.toLowerCase()}` : noun
    return {
      n, id: uuid('17e', n), handle: title.toLowerCase().replace(/[^a-z0-9]+/g, '-'), title, brand: pick(MAKERS), picture, price: price + t * 50, category: { slug, name },
      description: `${title}, made in small batches and meant to be used every day.\n\nWash by hand; it will look better in ten years than it does now.`,
      status: n === 232 ? 'DRAFT' : 'ACTIVE', taxClass: slug === 'tea' ? 'ZERO' : 'STANDARD', taxName: slug === 'tea' ? 'Zero rate, 0 %' : 'Standard rate, 23 %', version: 1,
      variants: (sized ? SIZES : ['']).map((size, v) => ({
        n: n * 10 + v, id: uuid('5a', n * 10 + v), sku: `${noun.slice(0, 3).toUpperCase()}-${String(n).padStart(3, '0')}${size.slice(0, 1)}`, size, price: price + t * 50 + v * 300,
        gtin: `04${String(10_000_000_000 + n * 37 + v)}`,
        stock: locations.map((_, l) => ({ l, hand: (n + l) % 11 === 3 ? (n % 3 === 0 ? -1 : 0) : chance(l === 3 ? 120 : 18), reserved: (n + l) % 7 === 0 ? 1 : 0 })).filter((_, l) => l < 4 || n % 3 === 0),
      })),
    }
  })))
export type MockItem = (typeof items)[number]

export const orders = Array.from({ length: 140 }, (_, n) => newOrder(n, n < 46 ? 40 + n * 610 + chance(300) : 30_000 + n * 2900))
export function newOrder(n: number, seconds: number) {
  const web = n % 3 === 1
  const l = web ? pick([0, 3, 3]) : pick([0, 0, 1, 2])
  const lines = Array.from({ length: 1 + chance(3) }, (_, line) => {
    const item = pick(items)
    const variant = pick(item.variants)
    const quantity = 1 + chance(2)
    return { line: line + 1, item, variant, quantity, gross: variant.price * quantity }
  })
  const total = lines.reduce((sum, line) => sum + line.gross, 0)
  const state = web ? (n % 9 === 1 || n < 8 ? 'CONFIRMED' : 'DISPATCHED') : 'HANDED_OVER'
  return {
    n, web, l, lines, total, state, placedAt: ago(seconds), id: uuid('0de', n),
    number: web ? `W-${(82_410 - n).toString(36).toUpperCase()}${(n * 7919 % 1296).toString(36).toUpperCase().padStart(2, '0')}` : `${locations[l]!.code}-T${1 + (n % 2)}-3f9a-${String(1_240 - n).padStart(6, '0')}`,
    till: web ? undefined : `T${1 + (n % 2)}`,
  }
}
export type MockOrder = ReturnType<typeof newOrder>
