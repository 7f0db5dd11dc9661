import { Button, Collapse } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Status, type Tone } from '@onecounter/kit'
import type { Order } from '@onecounter/api-client/admin'
import { When } from '../../parts/When.tsx'
import css from './orders.module.css'

const REQUOTE: Record<Order['requote']['state'], Tone> = { EQUAL: 'good', DIFFERENT: 'stop', WAITING: 'quiet', NOT_CHECKED: 'quiet' }

/** Why one can believe this order: its bytes still have their hash, and priced again they give the same cents. */
export function ProofOf({ order: { proof, requote } }: { order: Order }) {
  const [whole, { toggle }] = useDisclosure(false)
  return (
    <>
      <div className={css.checks}>
        {proof && <Status tone={proof.hashHolds ? 'good' : 'stop'}>{proof.sentence}</Status>}
        <Status tone={REQUOTE[requote.state]}>{requote.sentence}</Status>
      </div>
      {proof && (
        <>
          <dl className={css.proof}>
            <dt>Written by</dt><dd>{proof.origin}</dd>
            <dt>Reached the hub</dt><dd><When at={proof.receivedAt} /></dd>
            <dt>Hash</dt><dd className="code">{proof.hash}</dd>
          </dl>
          <Button variant="default" size="xs" onClick={toggle} aria-expanded={whole}>{whole ? 'Hide the whole fact' : 'Show the whole fact'}</Button>
          <Collapse expanded={whole} transitionDuration={120}>
            <dl className={css.proof}>
              <dt>Fact</dt><dd className="code">{proof.factId}</dd>
              <dt>Kind</dt><dd className="code">{proof.kind}</dd>
              <dt>Hash before</dt><dd className="code">{proof.prevHash}</dd>
              {proof.till && <><dt>Journal</dt><dd className="code">epoch {proof.till.epoch}, line {proof.till.seq}</dd></>}
              <dt>Priced by</dt><dd className="code">kernel {proof.kernel}{proof.bundle && `, rule bundle ${proof.bundle.slice(0, 16)}…`}</dd>
              <pre>{proof.record}</pre>
            </dl>
          </Collapse>
        </>
      )}
    </>
  )
}
