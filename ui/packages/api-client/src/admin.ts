/**
 * What the hub says to the admin face (docs/api/admin.md). Money and quantities arrive as texts already formatted by
 * the server; the numbers beside them are for sorting, bars and signs, never for arithmetic on prices.
 */

/** Money: minor units (a whole number), its currency, and the text a person reads. */
export interface Amount { minor: number; currency: string; text: string }

/** A quantity: whole steps at a scale (1.250 kg is 1250 at 3), and the text a person reads. */
export interface Count { steps: number; scale: number; text: string }

/** A page of a list; `next` is the cursor of the following page, absent on the last one. */
export interface Rows<T> { rows: T[]; next?: string }

/** RFC 9457 problem with a stable code and the figures behind the sentence. */
export interface Problem { type?: string; title: string; status: number; code: string; detail: string; figures?: Record<string, string> }

export interface Named { id: string; code: string; name: string }

/** Who is signed in, what the role may do, and the token that each change carries. */
export interface Me {
  staffId: string
  name: string
  login: string
  role: Role
  roleName: string
  permissions: string[]
  csrf: string
  location?: string
}

/** The shop as a whole. */
export interface Shop { name: string; zone: string; currency: string }

export type Role = 'CASHIER' | 'SHOP_MANAGER' | 'ACCOUNTANT' | 'OWNER'
export type Channel = 'TILL' | 'WEB' | 'IMPORTED'
export type OrderState = 'CONFIRMED' | 'DISPATCHED' | 'HANDED_OVER' | 'CANCELLED' | 'RETURNED'

// Today ---------------------------------------------------------------------------------------------------------------

export interface Today {
  date: string
  zone: string
  asOf: string
  sales: SalesFigure
  channels: (SalesFigure & { channel: Channel; name: string })[]
  locations: (SalesFigure & { location: Named; till: Amount; web: Amount })[]
  hours: Hour[]
  otherCurrencies: Amount[]
  last: OrderRow[]
  cases: { open: number; rows: CaseRow[] }
  requote: Requotes
}

export interface SalesFigure { orders: number; total: Amount; weekBefore?: Amount }
export interface Hour { hour: number; label: string; till: Amount; web: Amount; weekBefore?: Amount }

/** How many receipts were quoted a second time by the hub, and how many came out different (should be 0). */
export interface Requotes { checked: number; waiting: number; differences: number; rows: { orderId: string; number: string; text: string; at: string }[] }

// Items ---------------------------------------------------------------------------------------------------------------

export interface Category { slug: string; name: string; items: number }

export interface ItemRow {
  id: string
  handle: string
  title: string
  brand: string
  picture: string
  category?: { slug: string; name: string }
  variants: number
  price: string
  available?: Count
  status: string
}

export interface ItemRows extends Rows<ItemRow> { total?: number; categories: Category[] }

export interface Item {
  id: string
  handle: string
  title: string
  description: string
  brand: string
  category?: { slug: string; name: string }
  taxClass: string
  taxName: string
  picture: string
  optionNames: string[]
  status: string
  version: number
  variants: Variant[]
  stock: ItemStock[]
  timeline: Event[]
}

export interface Variant {
  id: string
  sku: string
  gtins: { gtin: string; typed: string }[]
  options: string[]
  title: string
  picture: string
  tracked: boolean
  service: boolean
  scale: number
  status: string
  price?: Amount & { unit?: string; edit: string; since: string; by: string }
}

/** One variant at one location. */
export interface ItemStock { variantId: string; location: Named; onHand: Count; reserved: Count; leased: Count; available: Count }

/** A line of a timeline: who did what, when, from where. */
export interface Event { at: string; kind: string; actor: string; text: string; before?: string; after?: string; factId?: string }

// Stock ---------------------------------------------------------------------------------------------------------------

export interface Place { place: string; name: string }
export interface StockLocation extends Named { kind: string; places: Place[] }

export interface Balance { onHand: Count; reserved: Count; leased: Count; buffer: Count; available: Count }

export interface StockRow {
  variantId: string
  itemId: string
  sku: string
  title: string
  options: string[]
  picture: string
  tracked: boolean
  balance: Balance
  at: (Balance & { locationId: string; places: { place: string; onHand: Count }[] })[]
}

export interface StockRows extends Rows<StockRow> { locations: StockLocation[] }

/** Everything one stock figure rests on: the ledger lines whose sum is on hand, and the live reservations. */
export interface StockExplained {
  variant: { id: string; itemId: string; sku: string; title: string; options: string[]; picture: string; scale: number }
  location: StockLocation
  balance: Balance
  places: { place: string; name: string; onHand: Count; ledger: Count; equal: boolean }[]
  entries: LedgerLine[]
  next?: string
  check: { entries: number; sum: Count; onHand: Count; equal: boolean; sentence: string }
  reservations: { orderId: string; number?: string; quantity: Count; state: string; stateName: string; expiresAt?: string }[]
  reservedCheck: { sum: Count; reserved: Count; equal: boolean; sentence: string }
}

export interface LedgerLine {
  id: string
  at: string
  place: string
  placeName: string
  quantity: Count
  running: Count
  reason: string
  reasonName: string
  actor: string
  note?: string
  order?: { id: string; number: string }
  factId: string
}

export interface Adjustment {
  variant: string
  location: string
  place: string
  quantity?: string
  count?: string
  reason: 'RECEIVED' | 'COUNT' | 'DAMAGE' | 'CORRECTION'
  note: string
}

// Orders --------------------------------------------------------------------------------------------------------------

export interface OrderRow {
  id: string
  number: string
  channel: Channel
  channelName: string
  kind: string
  kindName: string
  state: OrderState
  stateName: string
  placedAt: string
  location?: Named
  till?: string
  units: string
  summary: string
  total: Amount
  paid: string
  cases: number
}

export interface Order extends OrderRow {
  net: Amount
  tax: Amount
  taxes: { name: string; rate: string; net: Amount; tax: Amount }[]
  lines: OrderLine[]
  payments: Payment[]
  deliverTo?: string[]
  delivery?: string
  timeline: Event[]
  openCases: CaseRow[]
  proof?: Proof
  requote: { state: 'EQUAL' | 'DIFFERENT' | 'WAITING' | 'NOT_CHECKED'; sentence: string }
  actions: { dispatch: boolean }
}

export interface OrderLine {
  line: number
  variantId: string
  itemId?: string
  sku: string
  title: string
  picture: string
  quantity: Count
  unitPrice: string
  discount?: Amount
  net: Amount
  tax: Amount
  gross: Amount
  taxName: string
}

export interface Payment {
  id: string
  method: string
  methodName: string
  amount: Amount
  state: string
  stateName: string
  reference?: string
  intendedAt: string
  settledAt?: string
}

/** The fact an order rests on: its very bytes, and whether their hash still is what was stored. */
export interface Proof {
  factId: string
  kind: string
  origin: string
  till?: { id: string; code: string; epoch: string; seq: number }
  receivedAt: string
  hash: string
  prevHash: string
  signed: boolean
  kernel: string
  bundle?: string
  record: string
  hashHolds: boolean
  sentence: string
}

// Cases, tills, people, places, mail ----------------------------------------------------------------------------------

export interface CaseRow {
  id: string
  kind: string
  kindName: string
  sentence: string
  advice: string
  figures: { name: string; value: string }[]
  orders: { id: string; number: string }[]
  variant?: { id: string; itemId: string; title: string; sku: string }
  till?: { id: string; code: string }
  openedAt: string
  closedAt?: string
  closedBy?: string
  resolution?: string
}

export interface TillRow {
  id: string
  code: string
  name: string
  location: Named
  state: 'INVITED' | 'ENROLLED' | 'FENCED' | 'REVOKED'
  health: 'ONLINE' | 'SILENT' | 'WAITING' | 'STOPPED'
  sentence: string
  lastContact?: string
  unsent?: number
  clockSkewMs?: number
  bundleCurrent?: boolean
  software?: string
  head?: { epoch: string; seq: number; hash: string; at?: string }
  epochs: number
  salesToday: number
}

export interface TillCode { tillId: string; code: string; expiresAt: string }

export interface StaffRow {
  id: string
  name: string
  login: string
  role: Role
  roleName: string
  location?: Named
  active: boolean
  hasPin: boolean
  hasPassword: boolean
  lockedUntil?: string
  version: number
}

export interface LocationRow extends Named {
  kind: string
  kindName: string
  territory: string
  zone: string
  address: string[]
  sellsOnline: boolean
  places: (Place & { pickRank: number })[]
}

export interface MailRow { id: string; order?: { id: string; number: string }; to: string; subject: string; html: string; plain: string; createdAt: string; sentAt?: string }

/** One message of the live stream. */
export interface LiveEvent { topic: string; kind: string; objectId: string; body?: unknown }
