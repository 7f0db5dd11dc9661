/** The Till API as docs/api/till.md tells it. What is absent is left out; there is no null. */

/** Money as the till formats it; a screen shows `text` and computes nothing. */
export interface Amount {
  readonly minor: number
  readonly currency: string
  readonly text: string
}

/** The whole screen, sent again at every change. `revision` only grows while `process` stays the same. */
export interface TillState {
  readonly revision: number
  readonly process: string
  readonly till: Till
  readonly status: Status
  readonly staff?: Staff
  readonly basket: Basket
  readonly payment: Payment
  readonly parked: readonly ParkedSale[]
  readonly last?: LastSale
  readonly card?: CardAttempt
  readonly notice?: Notice
  /** What undo would take back, in words. */
  readonly undo?: string
}

export interface Till {
  readonly id?: string
  readonly code?: string
  readonly name?: string
  readonly enrolled: boolean
  readonly ready: boolean
  readonly currency?: string
  readonly location?: { readonly id: string; readonly code: string; readonly name: string }
}

export interface Status {
  readonly online: boolean
  readonly since?: string
  readonly unsent: number
  /** Seconds; absent while unknown. */
  readonly bundleAge?: number
  readonly feedAge?: number
  readonly training: boolean
  readonly selling: boolean
  readonly level: 'ok' | 'warn' | 'stop'
  readonly sentence: string
}

export interface Staff {
  readonly id: string
  readonly name: string
  readonly role: string
}

export interface Basket {
  readonly id: string
  readonly lines: readonly Line[]
  readonly total: Amount
  readonly tax: Amount
  readonly taxes: readonly { readonly taxClass: string; readonly rate: string; readonly net: Amount; readonly tax: Amount }[]
  readonly count: number
  /** The line touched last: lit on the screen. */
  readonly lastLine?: number
  /** A tender was taken or a card is being asked: only scans and payments go on. */
  readonly locked: boolean
}

export interface Line {
  readonly line: number
  readonly variantId: string
  readonly title: string
  readonly options?: string
  readonly sku: string
  readonly gtin?: string
  /** Text, as all quantities: "2", "1.250". */
  readonly quantity: string
  readonly scale: number
  readonly unitPrice: Amount
  readonly total: Amount
  readonly reasons: readonly { readonly code: string; readonly sentence: string; readonly amount: Amount }[]
  readonly picture?: string
  readonly stock?: Stock
  readonly warning?: { readonly code: string; readonly sentence: string }
}

export interface Stock {
  readonly shelf: string
  readonly backroom: string
  readonly available: string
  readonly promised: string
}

export interface Payment {
  readonly tenders: readonly Tender[]
  readonly paid: Amount
  readonly due: Amount
  /** Notes for the quick-cash keys, exact first; `amount` goes back as it is. */
  readonly suggestions: readonly (Amount & { readonly amount: string })[]
}

export interface Tender {
  readonly payment: string
  readonly method: 'CASH' | 'CARD'
  readonly amount: Amount
  readonly reference?: string
}

export interface ParkedSale {
  readonly id: string
  readonly label?: string
  readonly total: Amount
  readonly lines: number
  readonly at: string
}

export interface LastSale {
  readonly orderId: string
  readonly receiptNumber: string
  readonly total: Amount
  readonly paid: Amount
  readonly change: Amount
  readonly at: string
}

export interface CardAttempt {
  readonly attempt: string
  readonly amount: Amount
  readonly state: 'ASKING' | 'UNKNOWN' | 'DECLINED' | 'APPROVED' | 'REVERSED' | 'SETASIDE'
  readonly sentence: string
}

export interface Notice {
  readonly id: number
  readonly level: 'ok' | 'warn' | 'stop'
  readonly code: string
  readonly sentence: string
  readonly at: string
}

/** The body of each act, by its name. */
export interface Acts {
  'enrol': { code: string }
  'sign-in': { staffId: string; pin: string }
  'sign-out': Record<string, never>
  'scan': { text: string }
  'add': { variantId: string; quantity?: string }
  'quantity': { line: number; quantity: string }
  'remove': { line: number }
  'undo': Record<string, never>
  'park': { label?: string }
  'resume': { id: string }
  'clear': Record<string, never>
  'pay/cash': { amount: string } | { exact: true }
  'pay/card': { amount?: string }
  'pay/card/ask': { attempt?: string }
  'pay/cancel': { payment: string }
  'complete': Record<string, never>
  'drawer': { why: string }
}

export type Act = keyof Acts

/** RFC 9457, with the refusal's code and figures; `detail` is the sentence for the person. */
export interface Problem {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly figures?: Readonly<Record<string, string>>
}

export interface Rows<T> {
  readonly rows: readonly T[]
}

export interface Found {
  readonly variantId: string
  readonly title: string
  readonly options?: string
  readonly sku: string
  readonly gtin?: string
  readonly price: Amount
  readonly picture?: string
  readonly stock?: Stock
}

export interface SearchAnswer extends Rows<Found> {
  readonly more: boolean
}

export interface QuickKey {
  readonly variantId: string
  readonly title: string
  readonly options?: string
  readonly price: Amount
  readonly picture?: string
}

export interface QuickGroup {
  readonly slug: string
  readonly name: string
  readonly keys: readonly QuickKey[]
}

export interface ReceiptRow {
  readonly orderId: string
  readonly receiptNumber: string
  readonly at: string
  readonly total: Amount
  readonly tenders: readonly { readonly method: 'CASH' | 'CARD'; readonly amount: Amount }[]
  readonly change?: Amount
  readonly staff?: string
  readonly lines: number
  readonly print: 'waiting' | 'printed'
  readonly copies: number
}

/** The paper as the virtual printer read it from the bytes a real one would get. */
export interface Printer {
  readonly columns: number
  readonly paper: 'in' | 'out'
  readonly waiting: number
  readonly sentence: string
  readonly papers: readonly Paper[]
}

export interface Paper {
  readonly id: number
  readonly at: string
  readonly orderId?: string
  readonly lines: readonly PaperLine[]
}

export type Align = 'left' | 'center' | 'right'

export type PaperLine =
  | { readonly kind: 'text'; readonly align: Align; readonly text: string; readonly spans: readonly PaperSpan[] }
  | { readonly kind: 'qr'; readonly align: Align; readonly payload: string; readonly matrix: readonly string[]; readonly modules: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'drawer' }

export interface PaperSpan {
  readonly text: string
  readonly bold: boolean
  readonly wide: number
  readonly high: number
}

export type Ending = 'approve' | 'decline' | 'timeout' | 'late' | 'unknown'

export interface Terminal {
  readonly next: Ending
  readonly attempts: readonly {
    readonly attempt: string
    readonly amount: Amount
    readonly ending: Ending
    readonly state: string
    readonly at: string
  }[]
}
