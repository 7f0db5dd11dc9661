import { Alert, Button, CopyButton, Group, Modal, Select, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState, type FormEvent } from 'react'
import type { TillCode, TillRow } from '@onecounter/api-client/admin'
import { problem, send } from '../../api/client.ts'
import { client, locations } from '../../api/queries.ts'
import { When } from '../../parts/When.tsx'
import type { Wish } from './wish.ts'
import css from './tills.module.css'

/** Makes a one-time enrolment code; it is shown once and never again. */
export function CodeDialog({ wish, close }: { wish: Wish | undefined; close: () => void }) {
  const till = wish?.kind === 'code' ? wish.till : undefined
  return (
    <Modal opened={wish?.kind === 'code' || wish?.kind === 'add'} onClose={close} title={till ? `New code for till ${till.code}` : 'Add a till'} keepMounted={false}>
      <Steps till={till} close={close} />
    </Modal>
  )
}

function Steps({ till, close }: { till: TillRow | undefined; close: () => void }) {
  const places = useQuery(locations).data?.rows.filter((place) => place.kind === 'SHOP' || place.kind === 'POPUP') ?? []
  const [name, setName] = useState('')
  const [location, setLocation] = useState<string | null>(null)
  const make = useMutation({
    mutationFn: () => (till ? send<TillCode>('POST', `tills/${till.id}/code`) : send<TillCode>('POST', 'tills', { name: name.trim(), location })),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['tills'] }),
  })
  const only = places.length === 1 ? places[0]!.id : undefined
  useEffect(() => {
    if (only) setLocation(only)
  }, [only])
  if (make.data) return <Code code={make.data} close={close} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.mutate()
  }
  return (
    <form onSubmit={submit}>
      {make.error && <Alert color="brick" mb={16} title={problem(make.error).title} role="alert">{problem(make.error).detail}</Alert>}
      {till ? (
        <Text mb={24}>Use this when the till’s computer was replaced or its data folder was lost. The old key of {till.code} stops working as soon as the new code is used; sales it still keeps are taken in first if it is online.</Text>
      ) : (
        <>
          <Select label="Location" placeholder="Where it stands" data={places.map((place) => ({ value: place.id, label: place.name }))} value={location} onChange={setLocation} data-autofocus mb={16} />
          <TextInput label="Name" description="As staff call it, for example “Front counter”." value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={60} mb={24} />
        </>
      )}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={close}>Cancel</Button>
        <Button type="submit" loading={make.isPending} disabled={!till && (!location || name.trim() === '')}>Make the code</Button>
      </Group>
    </form>
  )
}

function Code({ code, close }: { code: TillCode; close: () => void }) {
  return (
    <>
      <Text>Type this into the till when it asks for its enrolment code. It works once{code.expiresAt && <>, until <When at={code.expiresAt} /></>}, and is not shown again.</Text>
      <output className={css.code} aria-label="Enrolment code">{code.code}</output>
      <Text size="sm" c="dimmed" mb={24}>The part after the dot is the hub’s fingerprint: with it the till knows it speaks to this hub and to no other.</Text>
      <Group justify="flex-end" gap={8}>
        <CopyButton value={code.code}>{({ copied, copy }) => <Button variant="default" onClick={copy}>{copied ? 'Copied' : 'Copy'}</Button>}</CopyButton>
        <Button onClick={close}>Done</Button>
      </Group>
    </>
  )
}
