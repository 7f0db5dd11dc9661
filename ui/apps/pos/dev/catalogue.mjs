/** A few believable items for the stand-in till. Prices in cents, tax included. */
const rows = `
kitchen|Stoneware mug|Green|MUG-GRN|1250|mug-green|1|4|1
kitchen|Stoneware mug|Blue|MUG-BLU|1250|mug-blue|6|12|0
kitchen|Stoneware mug|Oat|MUG-OAT|1250|mug-oat|3|8|0
kitchen|Enamel jug, 1 litre|White|JUG-ENA|2800|jug-white|2|3|0
kitchen|Bread board, beech||BRD-BEE|3450|board-beech|4|2|0
kitchen|Linen tea towel|Red stripe|TWL-RED|1195|towel-red|9|20|0
kitchen|Linen tea towel|Blue stripe|TWL-BLU|1195|towel-blue|7|18|0
kitchen|Cast-iron pan, 24 cm||PAN-24|6900|pan-iron|1|2|0
kitchen|Salt cellar with olive-wood lid||SLT-OLV|1875|jar-oat|5|5|0
garden|Hand trowel|Ash handle|TRW-ASH|1650|trowel-ash|8|10|0
garden|Watering can, 5 litres|Sage|CAN-SAG|3995|can-sage|2|4|0
garden|Terracotta pot, 12 cm||POT-12|495|pot-terracotta|14|40|0
garden|Terracotta pot, 18 cm||POT-18|850|pot-terracotta|11|24|0
garden|Sweet pea seeds|Old-fashioned mix|SED-PEA|325|seeds-pink|22|60|0
garden|Garden twine, 100 m|Natural|TWN-100|575|twine-natural|9|30|0
stationery|Notebook, A5 dotted|Navy|NBK-NVY|1450|notebook-navy|6|14|0
stationery|Notebook, A5 dotted|Ochre|NBK-OCH|1450|notebook-ochre|5|14|0
stationery|Pencil set of six||PCL-6|890|pencils|12|30|0
stationery|Birthday card, hares||CRD-HAR|350|card-hare|18|50|0
tea|Irish breakfast tea, 80 bags||TEA-IRB|545|tea-red|16|40|0
tea|Earl Grey, loose 125 g||TEA-EAR|795|tea-blue|7|12|0
tea|Peppermint, 20 bags||TEA-PEP|415|tea-green|10|24|0
toys|Wooden train, three cars||TRN-3|2950|train|3|2|0
toys|Stacking rings||RNG-STK|1995|rings|4|6|0
toys|Knitted hare|Grey|HAR-GRY|2450|hare-grey|0|1|1
`.trim().split('\n')

const names = { kitchen: 'Kitchen', garden: 'Garden', stationery: 'Stationery', tea: 'Tea', toys: 'Toys' }

const checkDigit = (twelve) => (10 - ([...twelve].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 ? 3 : 1), 0) % 10)) % 10

export const variants = rows.map((row, at) => {
  const [group, title, options, sku, cents, picture, shelf, backroom, promised] = row.split('|')
  const twelve = `04012345${String(at + 1).padStart(4, '0')}`
  return {
    variantId: `019aaf00-0000-7000-8000-${String(at + 1).padStart(12, '0')}`,
    group, title, options: options || undefined, sku, gtin: `0${twelve}${checkDigit(twelve)}`, cents: Number(cents), picture,
    stock: { shelf, backroom, available: String(Number(shelf) + Number(backroom) - Number(promised)), promised },
  }
})

export const groups = Object.entries(names).map(([slug, name]) => ({ slug, name, variants: variants.filter((v) => v.group === slug) }))

export const staff = [
  { id: '019aaf01-0000-7000-8000-000000000001', name: 'Cleo', role: 'CASHIER', pin: '1111' },
  { id: '019aaf01-0000-7000-8000-000000000002', name: 'Cyril', role: 'CASHIER', pin: '2222' },
  { id: '019aaf01-0000-7000-8000-000000000003', name: 'Max', role: 'MANAGER', pin: '3333' },
]

const hues = { green: '#6f9f7c', blue: '#5d83a8', oat: '#d8c7a3', white: '#e9e4d8', beech: '#c99c63', red: '#b8594a', iron: '#4c5259', ash: '#c2a274', sage: '#9db09a', terracotta: '#c0714d', pink: '#d694a5', natural: '#cbb58c', navy: '#2f4468', ochre: '#c8922f', grey: '#8d9298' }

/** A stand-in drawing: a shape in the item's colour on a tinted ground. */
export function picture(key) {
  const [shape, colour] = key.split('-')
  const fill = hues[colour] ?? '#6f9f7c'
  const shapes = {
    mug: `<path d="M30 34h46v40a14 14 0 0 1-14 14H44a14 14 0 0 1-14-14z"/><path d="M76 44h8a12 12 0 0 1 0 24h-8" fill="none" stroke="${fill}" stroke-width="7"/>`,
    pot: '<path d="M30 36h60v12H30z"/><path d="M35 52h50l-8 40H43z"/>',
    tea: '<rect x="34" y="30" width="52" height="60" rx="4"/><rect x="44" y="46" width="32" height="20" rx="2" fill="#fff" opacity=".7"/>',
    notebook: '<rect x="34" y="24" width="54" height="72" rx="4"/><path d="M42 24v72" stroke="#fff" opacity=".5" stroke-width="3"/>',
    towel: '<path d="M36 24h48v68H36z"/><path d="M36 74h48M36 82h48" stroke="#fff" opacity=".8" stroke-width="4"/>',
  }
  const body = shapes[shape] ?? '<circle cx="60" cy="60" r="30"/>'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><rect width="120" height="120" fill="${fill}" opacity=".16"/><g fill="${fill}">${body}</g></svg>`
}
