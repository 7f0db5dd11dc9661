/** The sample retailer as the stand-in till knows it: items, categories and what lies in the shop at the harbour. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const samples = join(import.meta.dirname, '../../../../samples')

/** Rows of a CSV file by the names in its first line; quotes as RFC 4180 has them. */
function rows(file) {
  const [head, ...lines] = readFileSync(join(samples, file), 'utf8').trim().split('\n').map(cells)
  return lines.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at] ?? ''])))
}

function cells(line) {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, -1).map(([, cell]) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
}

const here = new Map()
for (const { sku, location, place, quantity } of rows('stock.csv')) {
  if (location === 'HARBOUR') here.set(`${sku} ${place}`, quantity)
}

let item
export const variants = rows('items.csv').map((row, at) => {
  if (row.title) item = row
  const [shelf, backroom] = [here.get(`${row.sku} shelf`) ?? '0', here.get(`${row.sku} backroom`) ?? '0']
  const promised = at % 40 === 39 ? '1' : '0'
  return {
    variantId: `019aaf00-0000-7000-8000-${String(at + 1).padStart(12, '0')}`,
    group: item.category, title: item.title, options: [row.option1_value, row.option2_value].filter(Boolean).join(', ') || undefined,
    sku: row.sku, gtin: row.gtin.padStart(14, '0'), cents: Math.round(Number(row.price) * 100), picture: row.picture || item.picture,
    stock: { shelf, backroom, available: String(Number(shelf) + Number(backroom) - Number(promised)), promised },
  }
})

export const groups = rows('categories.csv').map(({ slug, name }) => ({ slug, name, variants: variants.filter((v) => v.group === slug).slice(0, 15) }))

export const staff = [
  { id: '019aaf01-0000-7000-8000-000000000001', name: 'Cleo', role: 'CASHIER', pin: '1111' },
  { id: '019aaf01-0000-7000-8000-000000000002', name: 'Cyril', role: 'CASHIER', pin: '2222' },
  { id: '019aaf01-0000-7000-8000-000000000003', name: 'Max', role: 'MANAGER', pin: '3333' },
]
