import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hold } from './held.ts'

let leave: () => void
const page = {
  addEventListener: (_: string, listener: unknown) => { leave = listener as () => void },
  removeEventListener: () => undefined,
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('an_act_is_done_once_when_its_time_is_over', () => {
  const done: boolean[] = []
  hold(6_000, async (leaving) => void done.push(leaving), page)
  vi.advanceTimersByTime(5_999)
  expect(done).toEqual([])
  vi.advanceTimersByTime(10_000)
  expect(done).toEqual([false])
})

test('an_undone_act_is_never_done_not_even_on_leaving', () => {
  const done: boolean[] = []
  const held = hold(6_000, async (leaving) => void done.push(leaving), page)
  held.undo()
  vi.advanceTimersByTime(10_000)
  leave()
  expect(done).toEqual([])
})

test('closing_the_page_does_the_act_at_once_and_only_once', () => {
  const done: boolean[] = []
  hold(6_000, async (leaving) => void done.push(leaving), page)
  leave()
  vi.advanceTimersByTime(10_000)
  expect(done).toEqual([true])
})
