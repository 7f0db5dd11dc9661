import { Alert, Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useState, type FormEvent } from 'react'
import { problem, send } from '../../api/client.ts'
import { client } from '../../api/queries.ts'
import { Mark } from '../../app/Mark.tsx'
import { Scene } from './Scene.tsx'
import css from './sign-in.module.css'

/** Only a path of this very face may follow a sign-in: no "//elsewhere". */
export function safeNext(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/today'
}

export function SignIn() {
  const { next } = useSearch({ from: '/sign-in' })
  const router = useRouter()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  useEffect(() => {
    document.title = 'Sign in · Onecounter'
  }, [])
  const signIn = useMutation({
    mutationFn: () => send('POST', 'sign-in', { login: login.trim(), password }),
    onSuccess: () => {
      client.clear()
      router.history.push(safeNext(next))
    },
    onError: () => setPassword(''),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate()
  }
  const trouble = signIn.error ? problem(signIn.error) : undefined
  return (
    <div className={css.split}>
      <main className={css.form}>
        <form onSubmit={submit}>
          <Mark size={40} />
          <h1>Sign in</h1>
          <p>to run the shop: orders, stock, items, tills and people.</p>
          {trouble && <Alert color="brick" variant="light" mb={16} role="alert" title={trouble.title}>{trouble.detail}</Alert>}
          <TextInput label="Name you sign in with" value={login} onChange={(event) => setLogin(event.currentTarget.value)} size="md" mb={16} required withAsterisk={false} autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={100} />
          <PasswordInput label="Password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} size="md" mb={24} required withAsterisk={false} autoComplete="current-password" maxLength={200} />
          <Button type="submit" size="md" fullWidth loading={signIn.isPending}>Sign in</Button>
          <small>Tills have their own sign-in with a PIN. Forgotten your password? The owner can set a new one under Staff.</small>
        </form>
      </main>
      <aside className={css.aside}>
        <Scene />
        <p>One counter, one count.</p>
        <span>Every sale, at the till or on the web, is the same fact in the same ledger.</span>
      </aside>
    </div>
  )
}
