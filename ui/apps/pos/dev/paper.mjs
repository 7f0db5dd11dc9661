/** The stand-in printer: draws a sale as the lines a 42-column receipt has. */
const WIDE = 42
const plain = (text, align = 'left') => ({ kind: 'text', align, text, spans: [{ text, bold: false, wide: 1, high: 1 }] })
const bold = (text, align = 'left', size = 1) => ({ kind: 'text', align, text, spans: [{ text, bold: true, wide: size, high: size }] })
const row = (left, right) => left.slice(0, WIDE - right.length - 1).padEnd(WIDE - right.length) + right
const bare = (cents) => (cents / 100).toFixed(2)

/** Looks like a QR symbol; nobody can read it. */
function symbol() {
  const n = 25
  const eye = (x, y) => [[0, 0], [n - 7, 0], [0, n - 7]].map(([ex, ey]) => [x - ex, y - ey]).find(([a, b]) => a >= -1 && a <= 7 && b >= -1 && b <= 7)
  return Array.from({ length: n }, (_, y) => Array.from({ length: n }, (_, x) => {
    const inEye = eye(x, y)
    if (!inEye) return (x * 7 + y * 13 + x * y) % 5 < 2 ? '1' : '0'
    const ring = Math.max(Math.abs(inEye[0] - 3), Math.abs(inEye[1] - 3))
    return ring === 3 || ring <= 1 ? '1' : '0'
  }).join(''))
}

export function receipt(sale, copy) {
  const rule = plain('-'.repeat(WIDE))
  return [
    bold('Hobb & Vale', 'center', 2),
    plain('Harbour Street', 'center'),
    plain('12 Harbour Street, Galway', 'center'),
    plain(' '),
    ...(copy ? [bold('*** COPY ***', 'center', 2), plain(' ')] : []),
    ...sale.lines.flatMap((line) => [
      plain(row(line.title, bare(line.cents * Number(line.quantity)))),
      ...(line.options || line.quantity !== '1' ? [plain(`  ${line.options ?? ''}${line.quantity !== '1' ? `  ${line.quantity} x ${bare(line.cents)}` : ''}`)] : []),
    ]),
    rule,
    bold(row('TOTAL EUR', bare(sale.total))),
    ...sale.tenders.map((tender) => plain(row(tender.method === 'CASH' ? 'Cash' : `Card ${tender.reference}`, bare(tender.cents)))),
    ...(sale.change ? [plain(row('Change', bare(sale.change)))] : []),
    rule,
    plain(row('VAT 23 %     net', bare(sale.total - sale.tax))),
    plain(row('             VAT', bare(sale.tax))),
    plain(' '),
    plain(`${sale.receiptNumber}`, 'center'),
    plain(`${sale.at.slice(0, 16).replace('T', ' ')}  ${sale.staff}`, 'center'),
    plain(' '),
    { kind: 'qr', align: 'center', payload: sale.receiptNumber, modules: 25, matrix: symbol() },
    plain('This code proves the receipt is complete.', 'center'),
    { kind: 'cut' },
    ...(copy ? [] : [{ kind: 'drawer' }]),
  ]
}
