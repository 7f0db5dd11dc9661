import type { TillState } from '@onecounter/api-client/till'
import { expect, test } from 'vitest'
import { paneAfter } from './usePane.ts'

const euro = (minor: number) => ({ minor, currency: 'EUR', text: `€${minor}` })
const line = { line: 1 } as TillState['basket']['lines'][number]

function aTill(change: Partial<TillState> & { lines?: number; tenders?: number } = {}): TillState {
  const { lines = 1, tenders = 0, ...rest } = change
  return {
    basket: { lines: Array.from({ length: lines }, () => line) },
    payment: { tenders: Array.from({ length: tenders }, () => ({})) },
    ...rest,
  } as unknown as TillState
}

const asking = { attempt: 'a', amount: euro(1), state: 'ASKING', sentence: '' } as const
const last = (orderId: string) => ({ orderId, receiptNumber: '', total: euro(1), paid: euro(1), change: euro(0), at: '' })

test('finished_sale_shows_the_change', () => {
  expect(paneAfter(aTill({ last: last('one') }), aTill({ lines: 0, last: last('two') }), 'cash')).toBe('done')
})

test('sale_finished_before_the_screen_opened_is_not_news', () => {
  expect(paneAfter(undefined, aTill({ lines: 0, last: last('one') }), 'sale')).toBeUndefined()
})

test('scan_after_a_sale_begins_the_next_one', () => {
  expect(paneAfter(aTill({ lines: 0, last: last('one') }), aTill({ last: last('one') }), 'done')).toBe('sale')
})

test('card_being_asked_is_shown_even_to_a_screen_that_opens_now', () => {
  expect(paneAfter(undefined, aTill({ card: asking }), 'sale')).toBe('card')
})

test('unknown_card_does_not_close_the_simulator_where_it_is_settled', () => {
  expect(paneAfter(aTill({ card: asking }), aTill({ card: { ...asking, state: 'UNKNOWN' } }), 'terminal')).toBeUndefined()
})

test('approved_part_leaves_the_rest_to_pay', () => {
  expect(paneAfter(aTill({ card: asking }), aTill({ tenders: 1, card: { ...asking, state: 'APPROVED' } }), 'card')).toBe('cash')
})

test('old_card_settled_in_the_background_does_not_take_the_next_customer_off_the_screen', () => {
  const before = aTill({ lines: 0 })
  expect(paneAfter(before, aTill({ lines: 0, card: { ...asking, state: 'REVERSED' } }), 'done')).toBeUndefined()
})

test('persons_own_choice_stands_when_nothing_calls', () => {
  expect(paneAfter(aTill(), aTill(), 'help')).toBeUndefined()
})
