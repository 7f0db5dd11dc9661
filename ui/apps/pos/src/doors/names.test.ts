import { expect, test } from 'vitest'
import { shortest } from './names.ts'

test('each_name_is_told_by_its_fewest_first_letters', () => {
  expect(shortest(['Cleo', 'Cyril', 'Max'])).toEqual(['Cl', 'Cy', 'M'])
})

test('name_that_begins_another_is_typed_whole', () => {
  expect(shortest(['Max', 'Maximilian'])).toEqual(['Max', 'Maxi'])
})
