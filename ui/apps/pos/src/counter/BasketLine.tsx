import type { Line } from '@onecounter/api-client/till'
import { Amount, Status } from '@onecounter/kit'
import { Picture } from '../Picture.tsx'
import { useCounter } from './CounterContext.ts'
import { whereItIs } from './stock.ts'

/** What every price has is not news; the tax stands at the foot of the basket. */
const EXPECTED = new Set(['ListPrice', 'TaxIncluded', 'TaxAdded'])

/** One line: what it is, how many, at what price, where more of it is, and what to know before selling it. */
export function BasketLine({ line }: { line: Line }) {
  const { state, selected, select } = useCounter()
  const given = line.reasons.filter(({ code }) => !EXPECTED.has(code))
  const fresh = state.basket.lastLine === line.line
  return (
    <li aria-current={selected?.line === line.line || undefined} data-fresh={fresh || undefined} data-variant={line.variantId}>
      <button type="button" className="line" onClick={() => select(line.line)}>
        <Picture name={line.picture} title={line.title} />
        <span className="what">
          <span className="title">{line.title}</span>
          <span className="about">{[line.options, line.stock && whereItIs(line.stock)].filter(Boolean).join(' · ')}</span>
        </span>
        <span className="figures">
          <Amount value={line.total} className="sum" />
          <span className="each">
            <b>{line.quantity}</b> × {line.unitPrice.text}
          </span>
        </span>
      </button>
      {given.map((reason) => (
        <p className="reason" key={reason.code}>
          <span>{reason.sentence}</span> <Amount value={reason.amount} />
        </p>
      ))}
      {line.warning && (
        <p className="warning">
          <Status tone="look">{line.warning.sentence}</Status>
        </p>
      )}
    </li>
  )
}
