import { Alert, Button, Drawer, Group, PasswordInput, Radio, Select, Stack, Switch, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Role, StaffRow } from '@onecounter/api-client/admin'
import { problem, send } from '../../api/client.ts'
import { client, locations } from '../../api/queries.ts'
import { done } from '../../parts/toast.tsx'
import { ROLES } from './roles.ts'

/** One person: name, role, location; a new PIN or password replaces the old one, which nobody can read. */
export function PersonDrawer({ person, close }: { person: StaffRow | 'new' | undefined; close: () => void }) {
  const known = person === 'new' ? undefined : person
  return (
    <Drawer opened={person !== undefined} onClose={close} size={440} title={known ? known.name : 'Add a person'} keepMounted={false}>
      {person && <Form known={known} close={close} />}
    </Drawer>
  )
}

function Form({ known, close }: { known: StaffRow | undefined; close: () => void }) {
  const places = useQuery(locations).data?.rows ?? []
  const [name, setName] = useState(known?.name ?? '')
  const [login, setLogin] = useState(known?.login ?? '')
  const [role, setRole] = useState<Role>(known?.role ?? 'CASHIER')
  const [location, setLocation] = useState<string | null>(known?.location?.id ?? null)
  const [active, setActive] = useState(known?.active ?? true)
  const [pin, setPin] = useState('')
  const [password, setPassword] = useState('')
  const save = useMutation({
    mutationFn: () => {
      const words = { name: name.trim(), role, location: location ?? '', ...(pin ? { pin } : {}), ...(password ? { password } : {}) }
      return known ? send('PATCH', `staff/${known.id}`, { ...words, active }) : send('POST', 'staff', { ...words, login: login.trim() })
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['staff'] })
      done(known ? `${name.trim()} is saved` : `${name.trim()} is added`, 'Tills that are online know it within a second.')
      close()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap={16}>
        {save.error && <Alert color="brick" title={problem(save.error).title} role="alert">{problem(save.error).detail}</Alert>}
        <TextInput label="Name" value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={100} required withAsterisk={false} data-autofocus />
        {!known && <TextInput label="Signs in as" description="Short, without spaces; cannot be changed later." value={login} onChange={(event) => setLogin(event.currentTarget.value)} maxLength={60} required withAsterisk={false} autoComplete="off" autoCapitalize="none" spellCheck={false} />}
        <Radio.Group label="Role" value={role} onChange={(next) => setRole(next as Role)}>
          <Stack gap={8} mt={8}>{ROLES.map((each) => <Radio key={each.value} value={each.value} label={each.label} description={each.about} />)}</Stack>
        </Radio.Group>
        <Select label="Works at" placeholder="Everywhere" clearable data={places.map((place) => ({ value: place.id, label: place.name }))} value={location} onChange={setLocation} />
        <PasswordInput label={known?.hasPin ? 'New PIN for tills' : 'PIN for tills'} description={known?.hasPin ? 'Leave empty to keep the one there is.' : 'Four to eight digits; leave empty for none.'} value={pin} onChange={(event) => setPin(event.currentTarget.value)} inputMode="numeric" autoComplete="new-password" maxLength={8} />
        <PasswordInput label={known?.hasPassword ? 'New password for this admin' : 'Password for this admin'} description={known?.hasPassword ? 'Leave empty to keep the one there is.' : 'Leave empty if this person works at tills only.'} value={password} onChange={(event) => setPassword(event.currentTarget.value)} autoComplete="new-password" maxLength={200} />
        {known && <Switch label="Works here" description="Switched off, the person can sign in nowhere; what was done stays named." checked={active} onChange={(event) => setActive(event.currentTarget.checked)} />}
        <Group justify="flex-end" gap={8} mt={8}>
          <Button variant="default" onClick={close}>Cancel</Button>
          <Button type="submit" loading={save.isPending}>{known ? 'Save' : 'Add'}</Button>
        </Group>
      </Stack>
    </form>
  )
}
