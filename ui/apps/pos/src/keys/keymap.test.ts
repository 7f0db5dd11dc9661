import { expect, test } from 'vitest'
import { COMMANDS, commandOf, quickKeyOf, type Command } from './keymap.ts'

const commands = Object.keys(COMMANDS) as Command[]

test('no_key_means_two_things', () => {
  const keys = commands.flatMap((command) => COMMANDS[command].keys)
  expect(new Set(keys).size).toBe(keys.length)
})

test('every_command_has_a_key_and_shows_it_on_its_face', () => {
  for (const command of commands) {
    expect(COMMANDS[command].keys.length, command).toBeGreaterThan(0)
    expect(COMMANDS[command].face, command).not.toBe('')
  }
})

test('no_letter_or_digit_is_a_shortcut_since_they_begin_a_search_or_an_amount', () => {
  for (const command of commands) for (const key of COMMANDS[command].keys) expect(key).not.toMatch(/^[a-z0-9]$/i)
})

test('key_finds_its_command', () => {
  expect(commandOf('F2')).toBe('cash')
  expect(commandOf('?')).toBe('help')
  expect(commandOf('F13')).toBeUndefined()
})

test('alt_and_a_number_is_a_quick_key', () => {
  expect(quickKeyOf('Alt+1')).toBe(1)
  expect(quickKeyOf('Alt+0')).toBeUndefined()
  expect(quickKeyOf('1')).toBeUndefined()
})
