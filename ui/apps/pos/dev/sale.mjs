/** The stand-in till: what docs/api/till.md says, in memory, for developing the screen. Not shipped. */
import { randomUUID } from 'node:crypto'
import { groups, staff, variants } from './catalogue.mjs'
import { receipt } from './paper.mjs'

export class Refused extends Error {
  constructor(status, code, detail, figures) {
    super(detail)
    Object.assign(this, { status, code, detail, figures })
  }
}

export const amount = (minor) => ({ minor, currency: 'EUR', text: `${minor < 0 ? '−' : ''}€${(Math.abs(minor) / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')}` })
const now = () => new Date().toISOString()
const name = (v) => (v.options ? `${v.title}, ${v.options}` : v.title)
const found = (v) => ({ variantId: v.variantId, title: v.title, options: v.options, sku: v.sku, gtin: v.gtin, price: amount(v.cents), picture: v.picture, stock: v.stock })

export class Till {
  revision = 1
  process = randomUUID()
  enrolled = process.env.ENROLLED !== 'no'
  person
  lines = []
  id = randomUUID()
  lastLine
  tenders = []
  card
  undos = []
  parked = []
  last
  receipts = []
  papers = []
  paper = 'in'
  next = 'approve'
  attempts = []
  online = true
  unsent = 0
  failures = {}
  listeners = new Set()
  counter = 122
  lineNumbers = 0

  total = () => this.lines.reduce((sum, line) => sum + line.cents * Number(line.quantity), 0)
  paid = () => this.tenders.reduce((sum, tender) => sum + tender.cents, 0)
  due = () => this.total() - this.paid()

  state() {
    const total = this.total()
    const tax = Math.round((total * 23) / 123)
    const open = this.card && ['ASKING', 'UNKNOWN'].includes(this.card.state)
    return {
      revision: this.revision, process: this.process,
      till: { id: randomUUID(), code: 'T1', name: 'Till 1', enrolled: this.enrolled, ready: this.enrolled, currency: 'EUR', location: { id: 'l', code: 'HARBOUR', name: 'Harbour Street' } },
      status: this.enrolled
        ? { online: this.online, unsent: this.unsent, bundleAge: 42, feedAge: 1, training: process.env.TRAINING === 'yes', selling: true, level: this.online ? 'ok' : 'warn',
            sentence: this.online ? (this.unsent ? `Online · sending ${this.unsent}` : 'Online · all sent') : `Offline 12 min · ${this.unsent} sales kept here` }
        : { online: false, unsent: 0, training: false, selling: false, level: 'stop', sentence: 'Not enrolled' },
      staff: this.person && { id: this.person.id, name: this.person.name, role: this.person.role },
      basket: {
        id: this.id, lines: this.lines.map((line) => this.line(line)), total: amount(total), tax: amount(tax),
        taxes: total ? [{ taxClass: 'STANDARD', rate: '23 %', net: amount(total - tax), tax: amount(tax) }] : [],
        count: this.lines.reduce((sum, line) => sum + Number(line.quantity), 0), lastLine: this.lastLine, locked: this.tenders.length > 0 || !!open,
      },
      payment: {
        tenders: this.tenders.map((t) => ({ payment: t.payment, method: t.method, amount: amount(t.cents), reference: t.reference })),
        paid: amount(this.paid()), due: amount(this.due()),
        suggestions: this.due() > 0 ? [...new Set([this.due(), ...[500, 1000, 2000, 5000, 10000].map((note) => Math.ceil(this.due() / note) * note)])].sort((a, b) => a - b).slice(0, 5)
          .map((cents) => ({ ...amount(cents), amount: (cents / 100).toFixed(2) })) : [],
      },
      parked: this.parked.map((p) => ({ id: p.id, label: p.label, total: amount(p.total), lines: p.lines.length, at: p.at })),
      last: this.last && { orderId: this.last.orderId, receiptNumber: this.last.receiptNumber, total: amount(this.last.total), paid: amount(this.last.paid), change: amount(this.last.change), at: this.last.at },
      card: this.card && { attempt: this.card.attempt, amount: amount(this.card.cents), state: this.card.state, sentence: this.card.sentence },
      notice: this.notice, undo: this.undos.at(-1)?.label,
    }
  }

  line(line) {
    const over = Number(line.quantity) > Number(line.variant.stock.available)
    return {
      line: line.line, variantId: line.variant.variantId, title: line.variant.title, options: line.variant.options, sku: line.variant.sku, gtin: line.variant.gtin,
      quantity: line.quantity, scale: 0, unitPrice: amount(line.cents), total: amount(line.cents * Number(line.quantity)),
      reasons: [{ code: 'ListPrice', sentence: 'RETAIL price', amount: amount(line.cents * Number(line.quantity)) }],
      picture: line.variant.picture, stock: line.variant.stock,
      warning: over && Number(line.variant.stock.promised) > 0 ? { code: 'PromisedToWebOrder', sentence: 'The last one here is promised to a web order. You may still sell it.' } : undefined,
    }
  }

  changed() {
    this.revision++
    for (const tell of this.listeners) tell()
  }

  find(text) {
    const digits = /^\d+$/.test(text) ? text.padStart(14, '0') : undefined
    const variant = variants.find((v) => v.gtin === digits || v.sku.toLowerCase() === text.trim().toLowerCase())
    if (!variant) throw new Refused(404, 'UnknownCode', `Nothing here has the code ${text.slice(0, 40)}.`, { code: text.slice(0, 40) })
    return variant
  }

  keep(label) {
    this.undos.push({ label, lines: structuredClone(this.lines), lastLine: this.lastLine })
  }

  put(variant, quantity) {
    this.keep(`Add ${name(variant)}`)
    this.card = undefined
    let line = this.lines.find((l) => l.variant.variantId === variant.variantId)
    if (line) line.quantity = String(Number(line.quantity) + Number(quantity))
    else this.lines.push((line = { line: ++this.lineNumbers, variant, quantity, cents: variant.cents }))
    this.lastLine = line.line
  }

  free() {
    if (this.tenders.length || ['ASKING', 'UNKNOWN'].includes(this.card?.state)) throw new Refused(409, 'PaymentStarted', 'Payment has begun. Give the money back first, then change the basket.')
  }

  at(number) {
    const line = this.lines.find((l) => l.line === number)
    if (!line) throw new Refused(404, 'UnknownLine', 'That line is not in the basket.')
    return line
  }

  fresh() {
    this.id = randomUUID()
    this.lines = []
    this.tenders = []
    this.undos = []
    this.lastLine = undefined
    this.lineNumbers = 0
  }

  finish() {
    if (!this.lines.length || this.due() > 0) return
    const total = this.total()
    const sale = {
      orderId: randomUUID(), receiptNumber: `HARBOUR-T1-4F7A1C-${String(++this.counter).padStart(6, '0')}`, at: now(), total, paid: this.paid(), change: this.paid() - total,
      tax: Math.round((total * 23) / 123), staff: this.person.name, tenders: this.tenders, lines: this.lines.map((l) => ({ ...l.variant, quantity: l.quantity })), copies: 0,
    }
    this.last = sale
    this.receipts.unshift(sale)
    this.print(sale, false)
    if (!this.online) this.unsent++
    this.fresh()
  }

  print(sale, copy) {
    this.papers.unshift({ id: this.papers.length + 1, at: now(), orderId: sale.orderId, lines: receipt(sale, copy) })
  }

  cents(text) {
    if (/^\d{8,}$/.test(text)) throw new Refused(422, 'AmountLooksLikeABarcode', 'That looks like a barcode, not an amount. Nothing was taken.')
    if (!/^\d{1,7}([.,]\d{1,2})?$/.test(text)) throw new Refused(422, 'BadAmount', `“${text}” is not an amount. Type it like 20 or 20.50.`)
    return Math.round(Number(text.replace(',', '.')) * 100)
  }

  settle(attempt, state) {
    const mine = this.attempts.find((a) => a.attempt === attempt)
    if (!mine || mine.state !== 'PENDING') return
    mine.state = state
    if (this.card?.attempt === attempt) {
      if (state === 'APPROVED') {
        this.tenders.push({ payment: attempt, method: 'CARD', cents: mine.cents, reference: `SIM-${String(this.attempts.length).padStart(6, '0')}` })
        this.card = { ...this.card, state, sentence: 'Approved.' }
        this.finish()
      } else this.card = { ...this.card, state, sentence: 'The card was declined. Nothing was taken.' }
    }
    this.changed()
  }

  ask(cents) {
    const attempt = randomUUID()
    const ending = this.next
    this.next = 'approve'
    this.attempts.unshift({ attempt, cents, ending, state: 'PENDING', at: now() })
    this.card = { attempt, cents, state: 'ASKING', sentence: 'Waiting for the card terminal.' }
    const silent = () => {
      if (this.card?.attempt !== attempt || this.card.state !== 'ASKING') return
      this.card = { ...this.card, state: 'UNKNOWN', sentence: 'The terminal did not answer. The money may have been taken: nobody can say yet.' }
      this.changed()
    }
    if (ending === 'approve') setTimeout(() => this.settle(attempt, 'APPROVED'), 2500)
    else if (ending === 'decline') setTimeout(() => this.settle(attempt, 'DECLINED'), 2000)
    else setTimeout(silent, 3000)
    if (ending === 'late') setTimeout(() => this.settle(attempt, 'APPROVED'), 12000)
  }

  acts = {
    'enrol': () => { this.enrolled = true },
    'sign-in': ({ staffId, login, pin }) => {
      const person = staff.find((s) => s.id === staffId || s.name.toLowerCase() === login)
      const failures = this.failures[person?.id] ?? 0
      if (failures >= 5) throw new Refused(429, 'PinLocked', `${person.name} is locked for 5 minutes after five wrong PINs.`, { seconds: '300' })
      if (person?.pin !== pin) {
        this.failures[person?.id] = failures + 1
        throw new Refused(401, 'WrongPin', `That is not ${person?.name}'s PIN.`, { left: String(4 - failures) })
      }
      this.failures[person.id] = 0
      this.person = person
    },
    'sign-out': () => { this.person = undefined },
    'scan': ({ text }) => this.put(this.find(text), '1'),
    'add': ({ variantId, quantity }) => this.put(variants.find((v) => v.variantId === variantId), quantity ?? '1'),
    'quantity': ({ line, quantity }) => {
      this.free()
      if (!/^[1-9]\d{0,4}$/.test(quantity)) throw new Refused(422, 'BadQuantity', `“${quantity}” is not a quantity. Type a whole number from 1 to 99999.`)
      const mine = this.at(line)
      this.keep(`Quantity of ${name(mine.variant)}`)
      mine.quantity = quantity
      this.lastLine = line
    },
    'remove': ({ line }) => {
      this.free()
      const mine = this.at(line)
      this.keep(`Remove ${name(mine.variant)}`)
      this.lines = this.lines.filter((l) => l !== mine)
      this.lastLine = this.lines.at(-1)?.line
    },
    'undo': () => {
      this.free()
      const back = this.undos.pop()
      if (!back) throw new Refused(409, 'NothingToUndo', 'There is nothing to undo.')
      this.lines = back.lines
      this.lastLine = back.lastLine
    },
    'park': ({ label }) => {
      this.free()
      if (!this.lines.length) throw new Refused(409, 'EmptyBasket', 'The basket is empty.')
      this.parked.push({ id: this.id, label, total: this.total(), lines: this.lines, at: now() })
      this.fresh()
    },
    'resume': ({ id }) => {
      const sale = this.parked.find((p) => p.id === id)
      if (!sale) throw new Refused(404, 'NotFound', 'That sale is no longer parked.')
      if (this.lines.length) this.acts.park({})
      this.parked = this.parked.filter((p) => p !== sale)
      this.lines = sale.lines
      this.lastLine = this.lines.at(-1)?.line
      this.lineNumbers = Math.max(...this.lines.map((l) => l.line))
    },
    'clear': () => {
      this.free()
      this.keep('Clear the basket')
      this.lines = []
      this.lastLine = undefined
    },
    'pay/cash': ({ amount: text, exact }) => {
      if (!this.lines.length) throw new Refused(409, 'EmptyBasket', 'The basket is empty.')
      const cents = exact ? this.due() : this.cents(text)
      if (cents <= 0) throw new Refused(422, 'BadAmount', 'Nothing was offered.')
      this.card = undefined
      this.tenders.push({ payment: randomUUID(), method: 'CASH', cents })
      this.finish()
    },
    'pay/card': ({ amount: text }) => {
      if (!this.lines.length) throw new Refused(409, 'EmptyBasket', 'The basket is empty.')
      if (['ASKING', 'UNKNOWN'].includes(this.card?.state)) throw new Refused(409, 'CardPending', 'A card payment is still open.')
      const cents = text ? this.cents(text) : this.due()
      if (cents > this.due()) throw new Refused(422, 'AmountOverDue', `Only ${amount(this.due()).text} is due.`)
      this.ask(cents)
    },
    'pay/card/ask': () => {
      if (!this.card) throw new Refused(404, 'NotFound', 'No card payment is open.')
      const mine = this.attempts.find((a) => a.attempt === this.card.attempt)
      if (mine.ending === 'timeout') { this.settle(mine.attempt, 'DECLINED'); return }
      this.card = { ...this.card, state: 'ASKING', sentence: 'Asking the terminal again.' }
      setTimeout(() => {
        if (this.card?.state !== 'ASKING') return
        this.card = { ...this.card, state: 'UNKNOWN', sentence: 'The terminal still cannot say whether the money was taken.' }
        this.changed()
      }, 1500)
    },
    'pay/cancel': ({ payment }) => {
      this.tenders = this.tenders.filter((t) => t.payment !== payment)
      if (this.card?.attempt === payment) this.card = { ...this.card, state: 'SETASIDE', sentence: 'Set aside. The till goes on asking and gives the money back should it turn out taken.' }
    },
    'complete': () => {
      if (this.due() > 0) throw new Refused(409, 'NotCovered', `${amount(this.due()).text} is still to pay.`)
      this.finish()
    },
    'drawer': ({ why }) => {
      if (!why?.trim()) throw new Refused(422, 'ReasonMissing', 'Say why the drawer is opened.')
    },
  }

  act(what, body) {
    const reprint = /^receipts\/(.+)\/reprint$/.exec(what)
    const work = reprint ? () => {
      const sale = this.receipts.find((r) => r.orderId === reprint[1])
      sale.copies++
      this.print(sale, true)
    } : this.acts[what]
    if (!work) throw new Refused(404, 'NotFound', 'There is no such act.')
    if (!this.person && !['enrol', 'sign-in'].includes(what)) throw new Refused(401, 'NotSignedIn', 'Sign in first.')
    this.notice = undefined
    work(body)
    this.changed()
    return this.state()
  }

  reads = {
    'staff': () => ({ rows: staff.map(({ pin, ...rest }) => rest) }),
    'search': (query) => {
      const words = (query.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
      const rows = variants.filter((v) => words.every((word) => `${v.title} ${v.options ?? ''} ${v.sku} ${v.gtin}`.toLowerCase().includes(word)))
      return { rows: rows.slice(0, 30).map(found), more: rows.length > 30 }
    },
    'quick': () => ({ groups: groups.map((g) => ({ slug: g.slug, name: g.name, keys: g.variants.map(({ variantId, title, options, cents, picture }) => ({ variantId, title, options, price: amount(cents), picture })) })) }),
    'receipts': () => ({ rows: this.receipts.map((r) => ({ orderId: r.orderId, receiptNumber: r.receiptNumber, at: r.at, total: amount(r.total), tenders: r.tenders.map((t) => ({ method: t.method, amount: amount(t.cents) })), change: amount(r.change), staff: r.staff, lines: r.lines.length, print: 'printed', copies: r.copies })) }),
    'printer': () => ({ columns: 42, paper: this.paper, waiting: 0, sentence: this.paper === 'in' ? 'Ready' : 'Out of paper', papers: this.papers.slice(0, 20) }),
    'terminal': () => ({ next: this.next, attempts: this.attempts.slice(0, 10).map(({ cents, ...a }) => ({ ...a, amount: amount(cents) })) }),
  }

  /** Simulators, and a door for tests of the screen: going offline, a notice. */
  simulate(what, body) {
    if (what === 'printer') this.paper = body.paper
    if (what === 'printer/clear') this.papers = []
    if (what === 'terminal') {
      if (body.next) this.next = body.next
      if (body.attempt) this.settle(body.attempt, body.settle === 'approve' ? 'APPROVED' : 'DECLINED')
    }
    if (what === 'dev') {
      Object.assign(this, body)
      this.changed()
    }
    return what === 'dev' ? this.state() : this.reads[what.split('/')[0]]()
  }
}
