import { Button, Group, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Status } from '@onecounter/kit'
import { useState, type FormEvent } from 'react'
import type { CaseRow } from '@onecounter/api-client/admin'
import { problem, send } from '../../api/client.ts'
import { client } from '../../api/queries.ts'
import { useCan } from '../../app/session.tsx'
import { done } from '../../parts/toast.tsx'
import { When } from '../../parts/When.tsx'
import css from './cases.module.css'

/** One case: what happened, its figures, what one can do, and how it was decided. */
export function CaseCard({ row, lit }: { row: CaseRow; lit: boolean }) {
  const [deciding, setDeciding] = useState(false)
  const may = useCan('CASES_CLOSE')
  return (
    <li className={css.case} data-lit={lit || undefined} id={row.id}>
      <header>
        <Status tone={row.closedAt ? 'good' : 'look'}>{row.kindName}</Status>
        <small>{row.closedAt ? <>decided <When at={row.closedAt} /> by {row.closedBy}</> : <>since <When at={row.openedAt} /></>}</small>
      </header>
      <p className={css.sentence}>{row.sentence}</p>
      {row.figures.length > 0 && <dl className={css.figures}>{row.figures.map((figure) => <div key={figure.name}><dt>{figure.name}</dt><dd>{figure.value}</dd></div>)}</dl>}
      <p className={css.links}>
        {row.orders.map((order) => <Link key={order.id} to="/orders/$id" params={{ id: order.id }}>Order <span className="code">{order.number}</span></Link>)}
        {row.variant && <Link to="/items/$id" params={{ id: row.variant.itemId }}>{row.variant.title}</Link>}
        {row.till && <Link to="/tills">Till <span className="code">{row.till.code}</span></Link>}
      </p>
      {row.resolution ? <blockquote>{row.resolution}</blockquote> : (
        <>
          <p className={css.advice}>{row.advice}</p>
          {may && !deciding && <Button variant="default" size="xs" onClick={() => setDeciding(true)}>Decide</Button>}
          {deciding && <Decision row={row} close={() => setDeciding(false)} />}
        </>
      )}
    </li>
  )
}

function Decision({ row, close }: { row: CaseRow; close: () => void }) {
  const [text, setText] = useState('')
  const decide = useMutation({
    mutationFn: () => send('POST', `cases/${row.id}/close`, { resolution: text.trim() }),
    onSuccess: async () => {
      await Promise.all(['cases', 'today', 'order'].map((key) => client.invalidateQueries({ queryKey: [key] })))
      done('Case decided', 'It stays under Decided, with your words.')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    decide.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Textarea label="What was decided" placeholder="For example: customer called, gets one from Market Hall on Thursday" value={text} onChange={(event) => setText(event.currentTarget.value)} autoFocus autosize minRows={2} maxLength={1_000}
        error={decide.error ? problem(decide.error).detail : undefined} />
      <Group gap={8} mt={8}>
        <Button type="submit" size="xs" loading={decide.isPending} disabled={text.trim() === ''}>Close the case</Button>
        <Button size="xs" variant="subtle" color="gray" onClick={close}>Not yet</Button>
      </Group>
    </form>
  )
}
