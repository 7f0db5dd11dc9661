import { expect, test } from 'vitest'
import { stepped } from './quantity.ts'

test('one_more_and_one_fewer_keep_the_part_after_the_point', () => {
  expect(stepped('2', 1)).toBe('3')
  expect(stepped('1.250', 1)).toBe('2.250')
  expect(stepped('1.250', -1)).toBe('0.250')
})

test('one_fewer_than_one_is_nothing', () => {
  expect(stepped('1', -1)).toBeUndefined()
  expect(stepped('1.000', -1)).toBeUndefined()
})
