import { expect, test } from 'vitest'
import { agoText, clockText, dayText, whenText } from './when.ts'

const NOON = new Date('2026-11-23T12:00:00Z')

test.each([
  ['2026-11-23T00:10:00Z', 'Today'],
  ['2026-11-22T23:59:00Z', 'Yesterday'],
  ['2026-11-18T10:00:00Z', 'Wednesday'],
  ['2026-11-16T10:00:00Z', '16 Nov'],
  ['2025-11-22T10:00:00Z', '22 Nov 2025'],
  ['2026-11-24T10:00:00Z', 'Tomorrow'],
])('a_day_near_is_named_and_a_day_far_is_dated: %s', (iso, expected) => {
  expect(dayText(iso, NOON, 'Europe/Dublin')).toBe(expected)
})

test('the_day_is_the_shops_day_and_not_the_browsers', () => {
  expect(dayText('2026-11-22T23:30:00Z', NOON, 'Asia/Tokyo')).toBe('Today')
  expect(dayText('2026-11-22T23:30:00Z', NOON, 'Europe/Dublin')).toBe('Yesterday')
})

test('the_night_the_clocks_change_is_still_one_day_ago', () => {
  expect(dayText('2026-10-24T23:30:00Z', new Date('2026-10-26T00:30:00Z'), 'Europe/Dublin')).toBe('Yesterday')
})

test('times_are_in_the_shops_zone_with_24_hours', () => {
  expect(clockText('2026-07-01T23:05:09Z', 'Europe/Dublin')).toBe('00:05')
  expect(whenText('2026-11-23T09:05:00Z', NOON, 'Europe/Dublin')).toBe('Today 09:05')
})

test('ages_are_told_in_the_largest_sensible_unit', () => {
  expect(agoText('2026-11-23T11:59:58Z', NOON)).toBe('just now')
  expect(agoText('2026-11-23T11:59:20Z', NOON)).toBe('40 s ago')
  expect(agoText('2026-11-23T11:40:00Z', NOON)).toBe('20 min ago')
  expect(agoText('2026-11-20T11:40:00Z', NOON)).toBe('3 days ago')
})
