import { Counter } from './counter/Counter.tsx'
import { Door } from './doors/Door.tsx'
import { Enrol } from './doors/Enrol.tsx'
import { SignIn } from './doors/SignIn.tsx'
import { useTill } from './till/useTill.ts'

/** One screen of a till: enrol it, sign in, sell. */
export function App() {
  const [store, screen] = useTill()
  const { state } = screen
  if (!state) {
    const title = screen.link === 'lost' ? 'Waiting for the till to start' : 'Starting'
    return <Door place={undefined} till={undefined} status={undefined} link={screen.link} title={title} />
  }
  if (!state.till.enrolled) return <Enrol store={store} screen={screen} state={state} />
  if (!state.staff) return <SignIn store={store} screen={screen} state={state} />
  return <Counter store={store} screen={screen} state={state} />
}
