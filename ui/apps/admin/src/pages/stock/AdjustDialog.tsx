import { Alert, Button, Group, Modal, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Adjustment, StockExplained } from '@onecounter/api-client/admin'
import { problem, send } from '../../api/client.ts'
import { client } from '../../api/queries.ts'
import { done } from '../../parts/toast.tsx'

const REASONS: { value: Adjustment['reason']; label: string }[] = [
  { value: 'RECEIVED', label: 'Goods received' },
  { value: 'DAMAGE', label: 'Damaged or spoiled' },
  { value: 'CORRECTION', label: 'Correction of a mistake' },
]

/** Corrects stock by a new fact: what was counted, or by how much it changed and why. Nothing is overwritten. */
export function AdjustDialog({ of, opened, close }: { of: StockExplained; opened: boolean; close: () => void }) {
  return (
    <Modal opened={opened} onClose={close} title={`Adjust ${of.variant.title} at ${of.location.name}`} keepMounted={false}>
      <Form of={of} close={close} />
    </Modal>
  )
}

function Form({ of, close }: { of: StockExplained; close: () => void }) {
  const [place, setPlace] = useState(of.places[0]?.place ?? of.location.places[0]?.place ?? '')
  const [way, setWay] = useState<'count' | 'quantity'>('count')
  const [figure, setFigure] = useState('')
  const [reason, setReason] = useState<Adjustment['reason']>('RECEIVED')
  const [note, setNote] = useState('')
  const save = useMutation({
    mutationFn: () =>
      send<{ sentence: string }>('POST', 'stock/adjust', {
        variant: of.variant.id, location: of.location.id, place, [way]: figure.trim(), reason: way === 'count' ? 'COUNT' : reason, note: note.trim(),
      }),
    onSuccess: async (answer) => {
      await Promise.all(['explained', 'stock', 'item'].map((key) => client.invalidateQueries({ queryKey: [key] })))
      done('Booked', answer.sentence)
      close()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const now = of.places.find((each) => each.place === place)
  return (
    <form onSubmit={submit}>
      {save.error && <Alert color="brick" mb={16} title={problem(save.error).title} role="alert">{problem(save.error).detail}</Alert>}
      <Select label="Place" data={of.location.places.map((each) => ({ value: each.place, label: each.name }))} value={place} onChange={(next) => next && setPlace(next)} allowDeselect={false} mb={16} />
      <SegmentedControl fullWidth mb={16} value={way} onChange={(next) => setWay(next as typeof way)} data={[{ value: 'count', label: 'I counted' }, { value: 'quantity', label: 'It changed by' }]} />
      <TextInput
        label={way === 'count' ? 'Units on the place, as counted' : 'Units more, or with − fewer'}
        description={`The ledger says ${now?.onHand.text ?? '0'} there now${way === 'count' ? '; the difference is booked' : ''}.`}
        value={figure} onChange={(event) => setFigure(event.currentTarget.value)} required withAsterisk={false} data-autofocus inputMode={way === 'count' ? 'decimal' : 'text'} maxLength={20} autoComplete="off" mb={16}
      />
      {way === 'quantity' && <Select label="Why" data={REASONS} value={reason} onChange={(next) => next && setReason(next as Adjustment['reason'])} allowDeselect={false} mb={16} />}
      <Textarea label="Note" description="Who reads this in a year should understand it." value={note} onChange={(event) => setNote(event.currentTarget.value)} maxLength={500} autosize minRows={2} mb={24} />
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={close}>Cancel</Button>
        <Button type="submit" loading={save.isPending} disabled={figure.trim() === ''}>Book it</Button>
      </Group>
    </form>
  )
}
