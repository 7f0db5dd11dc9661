import { Amount } from '@onecounter/kit'
import { Button } from '../Button.tsx'
import { useCounter } from './CounterContext.ts'

/** The total at the foot of the basket; once money was taken, each tender and what is still to pay. */
export function BasketFoot() {
  const { state, store } = useCounter()
  const { basket, payment } = state
  const begun = payment.tenders.length > 0
  return (
    <div className="foot">
      {begun && (
        <dl className="tenders">
          <div>
            <dt>Total</dt>
            <dd>
              <Amount value={basket.total} />
            </dd>
          </div>
          {payment.tenders.map((tender, at) => (
            <div key={tender.payment}>
              <dt>{tender.method === 'CASH' ? 'Cash taken' : 'Card taken'}</dt>
              <dd>
                <Button
                  kind="quiet"
                  label="Give back"
                  {...(at === payment.tenders.length - 1 ? { command: 'giveBack' as const } : {})}
                  onPress={() => void store.act('pay/cancel', { payment: tender.payment })}
                />
                <Amount value={tender.amount} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="total">
        <span>
          {begun ? 'Still to pay' : 'Total'}
          {!begun && basket.lines.length > 0 && (
            <small>
              including <Amount value={basket.tax} /> tax
            </small>
          )}
        </span>
        <Amount value={begun ? payment.due : basket.total} />
      </p>
    </div>
  )
}
