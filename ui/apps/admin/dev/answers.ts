import { ago, categories, chance, count, items, locations, money, named, newOrder, orders, uuid, type MockItem, type MockOrder } from './shop.ts'

const STATES: Record<string, string> = { CONFIRMED: 'To dispatch', DISPATCHED: 'Dispatched', HANDED_OVER: 'Handed over' }
const HASH = '9c1f0e3b7ad2485e6f00b1c29d8e4a7713c5f2086eab94d07731e8bb52f60a1d'

export const me = {
  staffId: uuid('57af', 1), name: 'Olive', login: 'olive', role: 'OWNER', roleName: 'Owner', csrf: 'dev',
  permissions: ['TODAY', 'ITEMS', 'STOCK', 'ORDERS', 'CASES', 'TILLS', 'STAFF', 'LOCATIONS', 'MAIL'].map((room) => `${room}_READ`).concat('ITEMS_EDIT', 'PRICES_EDIT', 'STOCK_ADJUST', 'ORDERS_DISPATCH', 'CASES_CLOSE', 'TILLS_MANAGE', 'STAFF_MANAGE'),
}

const page = <T>(all: T[], q: URLSearchParams, size = 50) => {
  const from = Number(q.get('after') ?? 0)
  const rows = all.slice(from, from + Number(q.get('limit') ?? size))
  return from + rows.length < all.length ? { rows, next: String(from + rows.length) } : { rows }
}
const has = (text: string, q: string | null) => !q || text.toLowerCase().includes(q.toLowerCase())

export const orderRow = (order: MockOrder) => ({
  id: order.id, number: order.number, channel: order.web ? 'WEB' : 'TILL', channelName: order.web ? 'Web shop' : 'Till', kind: 'SALE', kindName: 'Sale', state: order.state, stateName: STATES[order.state],
  placedAt: order.placedAt, location: named(order.l), till: order.till, units: `${order.lines.reduce((sum, line) => sum + line.quantity, 0)} units`,
  summary: order.lines[0]!.item.title + (order.lines.length > 1 ? ` and ${order.lines.length - 1} more` : ''), total: money(order.total), paid: order.web ? 'card, captured' : 'cash', cases: order.n === 4 ? 1 : 0,
})

const cases = [
  { id: uuid('ca5e', 1), kind: 'OVERSOLD', kindName: 'Sold although promised', sentence: 'Till T1 sold the last Wooden ferry at Harbour Street, which was promised to web order W-1RL2.', advice: 'Send one from another location, or call the customer and refund. Then write here what was decided.', figures: [{ name: 'On hand', value: '−1' }, { name: 'Receipt', value: 'HARBOUR-T1-3f9a-001236' }, { name: 'Promised to', value: orders[4]!.number }], orders: [{ id: orders[4]!.id, number: orders[4]!.number }], variant: { id: items[52]!.variants[0]!.id, itemId: items[52]!.id, title: items[52]!.title, sku: items[52]!.variants[0]!.sku }, openedAt: ago(2400) },
  { id: uuid('ca5e', 2), kind: 'LATE_PAYMENT', kindName: 'Payment came late', sentence: 'The card for W-1RK9 was approved after its hold had ended; the money goes back by itself.', advice: 'Look whether the refund has gone through, then close this.', figures: [{ name: 'Amount', value: '€42.00' }], orders: [], openedAt: ago(90_000) },
] as Record<string, unknown>[]

const tills = () => [
  { id: uuid('7111', 1), code: 'T1', name: 'Front counter', location: named(0), state: 'ENROLLED', health: 'ONLINE', sentence: 'Connected; everything has arrived.', lastContact: ago(3), unsent: 0, clockSkewMs: 12, bundleCurrent: true, software: '0.1.0', head: { epoch: '3f9a77c1', seq: 1240, hash: HASH }, epochs: 1, salesToday: 21 },
  { id: uuid('7111', 2), code: 'T2', name: 'Gift desk', location: named(0), state: 'ENROLLED', health: 'SILENT', sentence: 'Not heard of; it goes on selling and sends later.', lastContact: ago(724), unsent: 7, clockSkewMs: -340, bundleCurrent: false, software: '0.1.0', head: { epoch: '81b0aa3e', seq: 655, hash: HASH }, epochs: 2, salesToday: 9 },
  { id: uuid('7111', 3), code: 'T3', name: 'Market till', location: named(1), state: 'INVITED', health: 'WAITING', sentence: 'Waiting for its code to be typed in.', epochs: 0, salesToday: 0 },
]

function today() {
  const day = orders.filter((order) => Date.parse(order.placedAt) > Date.now() - 30_000_000)
  const sum = (list: MockOrder[]) => list.reduce((all, order) => all + order.total, 0)
  const figure = (list: MockOrder[], before = 0.9) => ({ orders: list.length, total: money(sum(list)), weekBefore: money(Math.round(sum(list) * before)) })
  return {
    date: new Date().toISOString().slice(0, 10), zone: 'Europe/Dublin', asOf: ago(0), sales: figure(day),
    channels: [{ channel: 'TILL', name: 'Tills', ...figure(day.filter((order) => !order.web), 1.1) }, { channel: 'WEB', name: 'Web shop', ...figure(day.filter((order) => order.web), 0.7) }],
    locations: locations.map((_, l) => { const here = day.filter((order) => order.l === l); return { location: named(l), ...figure(here), till: money(sum(here.filter((order) => !order.web))), web: money(sum(here.filter((order) => order.web))) } }).filter((row) => row.orders > 0).sort((a, b) => b.total.minor - a.total.minor),
    hours: Array.from({ length: 14 }, (_, k) => { const open = k < 9; const till = open ? 4000 + ((k * 7919) % 17) * 1300 : 0; const web = open ? 1500 + ((k * 104729) % 13) * 900 : 0; return { hour: k + 7, label: `${String(k + 7).padStart(2, '0')}:00`, till: money(till), web: money(web), weekBefore: money(5000 + ((k * 31) % 11) * 1700) } }),
    otherCurrencies: [], last: orders.slice(0, 8).map(orderRow), cases: { open: cases.filter((each) => !each['closedAt']).length, rows: cases.filter((each) => !each['closedAt']) },
    requote: { checked: day.length, waiting: 0, differences: 0, rows: [] },
  }
}

const itemRow = (item: MockItem) => {
  const prices = item.variants.map((variant) => variant.price)
  const low = Math.min(...prices)
  const steps = item.variants.flatMap((variant) => variant.stock).reduce((sum, row) => sum + row.hand - row.reserved, 0)
  return { id: item.id, handle: item.handle, title: item.title, brand: item.brand, picture: item.picture, category: item.category, variants: item.variants.length, price: low === Math.max(...prices) ? money(low).text : `from ${money(low).text}`, available: count(steps), status: item.status }
}

const timeline: Record<string, unknown[]> = {}
const itemWhole = (item: MockItem) => ({
  ...item, price: undefined, optionNames: item.variants.length > 1 ? ['Size'] : [],
  variants: item.variants.map((variant) => ({ id: variant.id, sku: variant.sku, gtins: [{ gtin: variant.gtin, typed: variant.gtin.slice(1) }], options: variant.size ? [variant.size] : [], title: item.title, picture: item.picture, tracked: true, service: false, scale: 0, status: 'ACTIVE', price: { ...money(variant.price), edit: (variant.price / 100).toFixed(2), since: ago(800_000), by: 'Olive' } })),
  stock: item.variants.flatMap((variant) => variant.stock.map((row) => ({ variantId: variant.id, location: named(row.l), onHand: count(row.hand), reserved: count(row.reserved), leased: count(0), available: count(row.hand - row.reserved) }))),
  timeline: [...(timeline[item.id] ?? []), { at: ago(800_000), kind: 'PRICE', actor: 'Olive', text: 'Price changed', before: '€13.90', after: money(item.price).text }, { at: ago(2_000_000), kind: 'IMPORTED', actor: 'Import', text: 'Came in with shopify_home-and-garden.csv' }],
})

const balance = (hand: number, reserved: number) => ({ onHand: count(hand), reserved: count(reserved), leased: count(0), buffer: count(0), available: count(hand - reserved) })
const split = (l: number, hand: number) => (l === 3 ? [{ place: 'bin', onHand: count(hand) }] : [{ place: 'shelf', onHand: count(Math.min(hand, 6)) }, { place: 'backroom', onHand: count(hand - Math.min(hand, 6)) }])
const stockRows = () => items.flatMap((item) => item.variants.map((variant) => {
  const sum = (of: 'hand' | 'reserved') => variant.stock.reduce((all, row) => all + row[of], 0)
  return { variantId: variant.id, itemId: item.id, sku: variant.sku, title: item.title, options: variant.size ? [variant.size] : [], picture: item.picture, tracked: true, balance: balance(sum('hand'), sum('reserved')), at: variant.stock.map((row) => ({ locationId: named(row.l).id, ...balance(row.hand, row.reserved), places: split(row.l, row.hand) })) }
}))

function explain(variantId: string, locationId: string) {
  const item = items.find((each) => each.variants.some((variant) => variant.id === variantId))!
  const variant = item.variants.find((each) => each.id === variantId)!
  const location = locations.find((each) => each.id === locationId)!
  const row = variant.stock.find((each) => named(each.l).id === locationId) ?? { l: locations.indexOf(location), hand: 0, reserved: 0 }
  const moves: [number, string, string, string, string | undefined][] = [[row.hand + 5, 'OPENING', 'Opening stock', 'Import', 'shopify_home-and-garden.csv'], [-2, 'SALE', 'Sold at a till', 'Cleo', undefined], [-4, 'DAMAGE', 'Damaged', 'Max', 'Box fell from the trolley'], [1, 'COUNT', 'Counted', 'Max', 'Monthly count']]
  let running = 0
  const first = location.places[0]!
  const entries = moves.map(([moved, reason, reasonName, actor, note], k) => { running += moved; return { id: uuid('1ed', k), at: ago(900_000 - k * 250_000), place: first.place, placeName: first.name, quantity: count(moved, true), running: count(running), reason, reasonName, actor, note, order: reason === 'SALE' ? { id: orders[0]!.id, number: orders[0]!.number } : undefined, factId: uuid('fac', k) } }).reverse()
  return {
    variant: { id: variant.id, itemId: item.id, sku: variant.sku, title: item.title, options: variant.size ? [variant.size] : [], picture: item.picture, scale: 0 }, location, balance: balance(row.hand, row.reserved),
    places: split(row.l, row.hand).map((place) => ({ ...place, name: location.places.find((each) => each.place === place.place)!.name, ledger: place.onHand, equal: true })),
    entries, check: { entries: entries.length, sum: count(row.hand), onHand: count(row.hand), equal: true, sentence: `${entries.length} ledger lines sum to ${count(row.hand).text}: equal to on hand` },
    reservations: row.reserved ? [{ orderId: orders[1]!.id, number: orders[1]!.number, quantity: count(1), state: 'ALLOCATED', stateName: 'Paid, to dispatch' }] : [],
    reservedCheck: { sum: count(row.reserved), reserved: count(row.reserved), equal: true, sentence: row.reserved ? '1 reservation sums to 1: equal to reserved' : 'Nothing is promised to anyone here' },
  }
}

function orderWhole(order: MockOrder) {
  const tax = Math.round((order.total * 23) / 123)
  return {
    ...orderRow(order), net: money(order.total - tax), tax: money(tax), taxes: [{ name: 'Standard rate', rate: '23 %', net: money(order.total - tax), tax: money(tax) }],
    lines: order.lines.map((line) => ({ line: line.line, variantId: line.variant.id, itemId: line.item.id, sku: line.variant.sku, title: line.item.title, picture: line.item.picture, quantity: count(line.quantity), unitPrice: money(line.variant.price).text, net: money(Math.round((line.gross * 100) / 123)), tax: money(line.gross - Math.round((line.gross * 100) / 123)), gross: money(line.gross), taxName: '23 %' })),
    payments: order.web ? [{ id: 'p1', method: 'CARD', methodName: 'Card', amount: money(order.total), state: 'CAPTURED', stateName: 'Captured', reference: 'sim_8fk2', intendedAt: order.placedAt, settledAt: order.placedAt }] : [{ id: 'p1', method: 'CASH', methodName: 'Cash', amount: money(5000), state: 'TAKEN', stateName: 'Taken', intendedAt: order.placedAt }, { id: 'p2', method: 'CASH', methodName: 'Change', amount: money(order.total - 5000), state: 'TAKEN', stateName: 'Given', intendedAt: order.placedAt }],
    deliverTo: order.web ? ['Aoife Byrne', '4 Seaview Terrace', 'Clontarf', 'D03 Y8T2', 'Ireland'] : undefined, delivery: order.web ? 'by post' : undefined,
    timeline: [...(order.state === 'DISPATCHED' ? [{ at: ago(300), kind: 'DISPATCHED', actor: 'Max', text: 'Dispatched from Depot' }] : []), { at: order.placedAt, kind: 'PLACED', actor: order.web ? 'Web shop' : 'Cleo at T1', text: order.web ? 'Placed in the web shop, card captured' : 'Sold, paid and handed over' }],
    openCases: order.n === 4 ? [cases[0]] : [],
    proof: { factId: uuid('fac7', order.n), kind: order.web ? 'WebOrderPlaced' : 'SaleCompleted', origin: order.web ? 'the web shop' : `till ${order.till}, its own key signed it`, ...(order.web ? {} : { till: { id: uuid('7111', 1), code: order.till, epoch: '3f9a77c1', seq: 1240 - order.n } }), receivedAt: order.placedAt, hash: HASH, prevHash: HASH.split('').reverse().join(''), signed: !order.web, kernel: '1', bundle: HASH, record: `{"v":1,"id":"${order.id}","kind":"SaleCompleted","schema":1,"actor":"staff:cleo","kernel":"1","body":{"total":${order.total}}}`, hashHolds: true, sentence: 'The stored bytes still have the hash they were written with' },
    requote: { state: 'EQUAL', sentence: 'Priced a second time: the same cents' }, actions: { dispatch: order.state === 'CONFIRMED' },
  }
}

const staff = [['Olive', 'olive', 'OWNER', 'Owner'], ['Max', 'max', 'SHOP_MANAGER', 'Shop manager'], ['Ada', 'ada', 'ACCOUNTANT', 'Accountant'], ['Cleo', 'cleo', 'CASHIER', 'Cashier'], ['Cyril', 'cyril', 'CASHIER', 'Cashier']].map(([name, login, role, roleName], n) => ({ id: uuid('57af', n), name, login, role, roleName, ...(n > 2 ? { location: named(0) } : {}), active: true, hasPin: n !== 2, hasPassword: n < 3, ...(n === 4 ? { lockedUntil: ago(-400) } : {}), version: 1 }))
const mails = orders.filter((order) => order.web).slice(0, 9).map((order, n) => ({ id: uuid('4a11', n), order: { id: order.id, number: order.number }, to: 'aoife.byrne@example.ie', subject: `Your order ${order.number} at Hobb & Vale`, html: `<body style="font:16px/1.5 sans-serif;color:#101828;padding:24px"><h1 style="font-size:22px">Thank you, Aoife</h1><p>We have your order <b>${order.number}</b> over ${money(order.total).text}.</p><script>alert(1)</script></body>`, plain: `Thank you, Aoife\n\nWe have your order ${order.number} over ${money(order.total).text}.`, createdAt: order.placedAt, sentAt: order.placedAt }))

const refusal = (status: number, code: string, title: string, detail: string) => ({ status, body: { type: 'about:blank', title, status, code, detail } })

/** Answers like the hub; undefined where it has no such address. */
export function answer(method: string, path: string, q: URLSearchParams, body: Record<string, string>): { status: number; body: unknown } | undefined {
  const ok = (found: unknown) => ({ status: 200, body: found })
  const [room, id, more] = path.split('/')
  const item = items.find((each) => each.id === id)
  const order = orders.find((each) => each.id === id)
  switch (`${method} ${room}`) {
    case 'GET me': return ok(me)
    case 'GET shop': return ok({ name: 'Hobb & Vale', zone: 'Europe/Dublin', currency: 'EUR' })
    case 'POST sign-in': return body['password'] === 'counter' ? ok(me) : refusal(401, 'SignInRefused', 'That is not right', 'Name and password do not fit together. After five tries this name rests for a while.')
    case 'POST sign-out': return ok({})
    case 'GET today': return ok(today())
    case 'GET items':
      if (id) return item ? ok(itemWhole(item)) : refusal(404, 'NotFound', 'Not found', 'There is no such item any more.')
      { const all = items.filter((each) => has(`${each.title} ${each.brand} ${each.variants.map((variant) => variant.sku + variant.gtin).join(' ')}`, q.get('q')) && (!q.get('category') || each.category.slug === q.get('category')))
        return ok({ ...page(all.map(itemRow), q), total: all.length, categories: categories.map((each) => ({ ...each, items: items.filter((found) => found.category.slug === each.slug).length })) }) }
    case 'PATCH items': if (item) { timeline[item.id] = [{ at: ago(0), kind: 'EDITED', actor: 'Olive', text: body['title'] ? 'Title changed' : 'Description changed', before: body['title'] ? item.title : item.description, after: body['title'] ?? body['description'] }, ...(timeline[item.id] ?? [])]; Object.assign(item, body, { version: item.version + 1 }); return ok(itemWhole(item)) } return undefined
    case 'PUT variants': {
      const variant = items.flatMap((each) => each.variants).find((each) => each.id === id)!
      if (!/^\d+([.,]\d{1,2})?$/.test(body['amount'] ?? '')) return refusal(422, 'PriceUnreadable', 'That is no price', 'Write it like 12.50: digits, one point, at most two digits after it. The old price still holds.')
      variant.price = Math.round(Number(body['amount']!.replace(',', '.')) * 100)
      return ok({})
    }
    case 'GET stock':
      if (id && more) return ok(explain(id, more))
      { const show = q.get('show')
        const rows = stockRows().filter((row) => has(`${row.title} ${row.sku}`, q.get('q')) && (!show || (show === 'out' ? row.balance.available.steps <= 0 : show === 'negative' ? row.at.some((at) => at.onHand.steps < 0) : row.balance.reserved.steps > 0)))
        return ok({ ...page(rows, q), locations }) }
    case 'POST stock': return ok({ sentence: 'Shelf: 6 → 10 (+4)' })
    case 'GET orders':
      if (id) return order ? ok(orderWhole(order)) : refusal(404, 'NotFound', 'Not found', 'There is no such order.')
      return ok(page(orders.map(orderRow).filter((row) => has(`${row.number} ${row.summary}`, q.get('q')) && (!q.get('channel') || row.channel === q.get('channel')) && (!q.get('state') || row.state === q.get('state')) && (!q.get('location') || row.location.id === q.get('location'))), q))
    case 'POST orders': if (order) order.state = 'DISPATCHED'; return ok({})
    case 'GET cases': return ok({ rows: cases.filter((each) => Boolean(each['closedAt']) === (q.get('state') === 'closed')) })
    case 'POST cases': { const found = cases.find((each) => each['id'] === id); Object.assign(found ?? {}, { closedAt: ago(0), closedBy: 'Olive', resolution: body['resolution'] }); return ok({}) }
    case 'GET tills': return ok({ rows: tills() })
    case 'POST tills': return ok({ tillId: id ?? uuid('7111', 9), code: 'K7QM-2F4X-PW9D.5be81c07aa39d264', expiresAt: ago(-86_400) })
    case 'GET staff': return ok({ rows: staff })
    case 'POST staff': return body['pin'] && !/^\d{4,8}$/.test(body['pin']) ? refusal(422, 'PinUnfit', 'That PIN does not fit', 'A PIN is four to eight digits. Nothing was saved.') : ok({})
    case 'PATCH staff': return ok({})
    case 'GET locations': return ok({ rows: locations })
    case 'GET mail': return ok(page(mails, q))
    default: return undefined
  }
}

/** Something happens in the shop: a new order, and what the stream says of it. */
export function happen(): object {
  const order = newOrder(-1 - orders.length - chance(9), 0)
  order.id = uuid('0de', 1_000 + orders.length)
  orders.unshift(order)
  return { topic: 'order', kind: 'OrderPlaced', objectId: order.id }
}
