import { expect, test } from 'vitest'
import { short, whereItIs } from './stock.ts'

const stock = (shelf: string, backroom: string) => ({ shelf, backroom, available: '0', promised: '0' })

test('places_are_told_in_few_words', () => {
  expect(whereItIs(stock('1', '4'))).toBe('shelf 1, back 4')
  expect(whereItIs(stock('5.000', '0.250'))).toBe('shelf 5, back 0.25')
  expect(whereItIs(stock('0.000', '0'))).toBe('none here')
})

test('zeros_that_count_are_kept', () => {
  expect(short('100')).toBe('100')
  expect(short('10.50')).toBe('10.5')
})
