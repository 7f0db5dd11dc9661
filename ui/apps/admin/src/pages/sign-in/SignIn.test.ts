import { expect, test } from 'vitest'
import { safeNext } from './SignIn.tsx'

test.each([
  ['/orders?channel=WEB', '/orders?channel=WEB'],
  ['//evil.example', '/today'],
  ['/\\evil.example', '/today'],
  ['https://evil.example', '/today'],
  ['javascript:alert(1)', '/today'],
  ['/sign-in?next=/sign-in', '/today'],
  [undefined, '/today'],
])('after_a_sign_in_one_stays_in_this_house: %s (attack 64)', (next, expected) => {
  expect(safeNext(next)).toBe(expected)
})
