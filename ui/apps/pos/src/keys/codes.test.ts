import { expect, test } from 'vitest'
import { codesIn } from './codes.ts'

test('two_merged_scans_are_parted_where_both_check_digits_agree', () => {
  expect(codesIn('40063813339315012345678900')).toEqual(['4006381333931', '5012345678900'])
})

test('short_and_long_code_merged_are_parted', () => {
  expect(codesIn('963850744006381333931')).toEqual(['96385074', '4006381333931'])
})

test('two_codes_of_one_length_win_over_a_parting_that_fits_by_chance', () => {
  expect(codesIn('04267630648040426763153423')).toEqual(['0426763064804', '0426763153423'])
})

test('one_code_stays_one', () => {
  expect(codesIn('4006381333931')).toEqual(['4006381333931'])
  expect(codesIn('MUG-GRN')).toEqual(['MUG-GRN'])
})

test('gs1_element_string_of_digits_is_not_torn_apart', () => {
  expect(codesIn('01040063813339313103001250')).toEqual(['01040063813339313103001250'])
})

test('digits_that_fit_no_parting_go_to_the_till_as_they_came', () => {
  expect(codesIn('12345678901234567890123456')).toEqual(['12345678901234567890123456'])
})

test('nothing_scanned_is_nothing', () => {
  expect(codesIn('  ')).toEqual([])
})
