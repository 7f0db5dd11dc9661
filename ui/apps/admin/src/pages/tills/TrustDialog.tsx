import { Alert, Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { TillRow } from '@onecounter/api-client/admin'
import { problem, send } from '../../api/client.ts'
import { client } from '../../api/queries.ts'
import { done } from '../../parts/toast.tsx'
import type { Wish } from './wish.ts'

/** Trusts a fenced till again, or takes a till's trust away for good; both with the reason. */
export function TrustDialog({ wish, close }: { wish: Wish | undefined; close: () => void }) {
  const asked = wish?.kind === 'trust' || wish?.kind === 'revoke' ? wish : undefined
  return (
    <Modal opened={asked !== undefined} onClose={close} title={asked && `${asked.kind === 'trust' ? 'Trust till' : 'Take the trust of till'} ${asked.till.code}${asked.kind === 'trust' ? ' again' : ' away'}`} keepMounted={false}>
      {asked && <Form till={asked.till} act={asked.kind === 'trust' ? 'trust' : 'revoke'} close={close} />}
    </Modal>
  )
}

function Form({ till, act, close }: { till: TillRow; act: 'trust' | 'revoke'; close: () => void }) {
  const [why, setWhy] = useState('')
  const decide = useMutation({
    mutationFn: () => send('POST', `tills/${till.id}/${act}`, { why: why.trim() }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['tills'] })
      done(act === 'trust' ? `${till.code} is trusted again` : `${till.code} has lost its trust`, 'Written down with your name and your reason.')
      close()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    decide.mutate()
  }
  return (
    <form onSubmit={submit}>
      {decide.error && <Alert color="brick" mb={16} role="alert" title={problem(decide.error).title}>{problem(decide.error).detail}</Alert>}
      <Text mb={16}>
        {act === 'trust'
          ? 'Its history forked: two different records came under one number. Do this when you know which machine is the real one and the other is off. All records that came are kept either way.'
          : 'From its next call on its key opens nothing: it gets no prices, stock or staff and sends no sales. This cannot be undone; a till that sells again needs to be added anew. Do it when the machine is stolen or gone.'}
      </Text>
      <Textarea label="Why" value={why} onChange={(event) => setWhy(event.currentTarget.value)} data-autofocus autosize minRows={2} maxLength={500} mb={24} />
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={close}>Cancel</Button>
        <Button type="submit" color={act === 'revoke' ? 'brick' : 'counter'} loading={decide.isPending} disabled={why.trim() === ''}>{act === 'trust' ? 'Trust it again' : 'Take its trust away'}</Button>
      </Group>
    </form>
  )
}
