import { beforeEach, describe, expect, test } from 'vitest'
import { Wedge, type Stroke } from './wedge.ts'

/** Time that moves only when a test says so. */
class Desk {
  now = 1000
  heard: string[] = []
  field = ''
  private due: { at: number; act: () => void; id: number }[] = []
  private ids = 0
  /** A busy page: timers run before the keys that were pressed earlier. */
  wedge = new Wedge(
    {
      scan: (text) => this.heard.push(`scan ${text}`),
      type: (text) => {
        this.heard.push(`type ${text}`)
        this.field += text
      },
      untype: (text) => {
        this.heard.push(`untype ${text}`)
        this.field = this.field.slice(0, -text.length)
      },
      enter: () => this.heard.push('enter'),
      act: (name) => this.heard.push(`act ${name}`),
    },
    undefined,
    {
      set: (act, ms) => {
        this.due.push({ at: this.now + ms, act, id: ++this.ids })
        return this.ids
      },
      clear: (id) => {
        this.due = this.due.filter((timer) => timer.id !== id)
      },
    },
  )

  pass(ms: number): void {
    this.now += ms
    for (const timer of this.due.filter(({ at }) => at <= this.now)) {
      this.due = this.due.filter(({ id }) => id !== timer.id)
      timer.act()
    }
  }

  keys(text: string, every: number): void {
    for (const key of text) {
      this.pass(every)
      this.wedge.push(key === '\n' ? { kind: 'enter' } : { kind: 'char', char: key }, this.now)
    }
  }

  press(stroke: Stroke, after: number): void {
    this.pass(after)
    this.wedge.push(stroke, this.now)
  }
}

const enter: Stroke = { kind: 'enter' }
const f2: Stroke = { kind: 'act', name: 'F2' }
let desk: Desk

beforeEach(() => {
  desk = new Desk()
})

describe('attack 49: a scanner that types', () => {
  test.each([1, 8, 20, 49])('code_with_%i_ms_between_keys_is_a_scan_and_no_digit_reaches_a_field', (every) => {
    desk.keys('4006381333931\n', every)
    desk.pass(200)
    expect(desk.heard).toEqual(['scan 4006381333931'])
    expect(desk.field).toBe('')
  })

  test('code_scanned_while_an_amount_was_half_typed_leaves_the_amount_alone', () => {
    desk.keys('20', 150)
    desk.pass(300)
    desk.keys('4006381333931\n', 5)
    desk.pass(200)
    expect(desk.heard).toEqual(['type 2', 'type 0', 'scan 4006381333931'])
    expect(desk.field).toBe('20')
  })

  test('function_keys_inside_a_scan_do_nothing', () => {
    desk.keys('4006', 5)
    desk.press(f2, 5)
    desk.keys('381333931\n', 5)
    desk.pass(200)
    expect(desk.heard).toEqual(['scan 4006381333931'])
  })

  test('barcode_that_says_cash_and_enter_does_not_pay', () => {
    desk.press(f2, 500)
    desk.press(enter, 6)
    desk.pass(200)
    expect(desk.heard).toEqual([])
  })

  test('shortcut_in_front_of_a_code_does_nothing', () => {
    desk.press({ kind: 'act', name: 'Delete' }, 500)
    desk.keys('4006381333931\n', 5)
    desk.pass(200)
    expect(desk.heard).toEqual(['scan 4006381333931'])
  })

  test('second_enter_of_a_line_end_does_not_press_the_button_of_the_day', () => {
    desk.keys('4006381333931\n\n', 5)
    desk.pass(200)
    expect(desk.heard).toEqual(['scan 4006381333931'])
  })

  test('enter_in_front_of_a_code_is_the_scanners', () => {
    desk.keys('\n4006381333931\n', 5)
    desk.pass(200)
    expect(desk.heard).toEqual(['scan 4006381333931'])
  })

  test('two_scans_one_after_the_other_are_two', () => {
    desk.keys('4006381333931\n5012345678900\n', 4)
    desk.pass(200)
    expect(desk.heard).toEqual(['scan 4006381333931', 'scan 5012345678900'])
  })

  test('scans_faster_than_any_hand_are_all_heard', () => {
    desk.keys('MUG-GRN\nMUG-BLU\nMUG-OAT\n', 1)
    desk.pass(200)
    expect(desk.heard).toEqual(['scan MUG-GRN', 'scan MUG-BLU', 'scan MUG-OAT'])
  })

  test('scanner_without_enter_is_still_a_scan', () => {
    desk.keys('4006381333931', 5)
    desk.pass(200)
    expect(desk.heard).toEqual(['scan 4006381333931'])
    expect(desk.field).toBe('')
  })

  test('busy_page_that_lets_half_a_code_through_takes_it_back', () => {
    desk.keys('40063', 5)
    const lastSeen = desk.now
    desk.pass(120) // the timer ran while the next keys still waited in the queue
    expect(desk.heard).toEqual(['type 40063'])
    let at = lastSeen
    for (const char of '81333931') desk.wedge.push({ kind: 'char', char }, (at += 5))
    desk.wedge.push(enter, at + 5)
    expect(desk.heard).toEqual(['type 40063', 'untype 40063', 'scan 4006381333931'])
    expect(desk.field).toBe('')
  })

  test('enter_of_a_scan_that_came_late_behind_a_shortcut_does_not_pay', () => {
    desk.press(f2, 500)
    const lastSeen = desk.now
    desk.pass(120)
    desk.wedge.push(enter, lastSeen + 6)
    desk.pass(200)
    expect(desk.heard).toEqual(['act F2'])
  })
})

describe('a person at the keys', () => {
  test('typed_word_comes_letter_by_letter_then_enter', () => {
    desk.keys('mug\n', 90)
    desk.pass(200)
    expect(desk.heard).toEqual(['type m', 'type u', 'type g', 'enter'])
  })

  test('letters_rolled_into_each_other_are_typing', () => {
    desk.keys('mu', 30)
    desk.pass(100)
    desk.keys('g', 30)
    desk.pass(200)
    expect(desk.field).toBe('mug')
    expect(desk.heard.some((what) => what.startsWith('scan'))).toBe(false)
  })

  test('enter_rolled_off_the_last_digit_is_enter', () => {
    desk.keys('2', 150)
    desk.keys('0', 150)
    desk.press(enter, 40)
    desk.pass(200)
    expect(desk.heard).toEqual(['type 2', 'type 0', 'enter'])
  })

  test('scan_then_one_key_then_enter_is_a_whole_cash_sale', () => {
    desk.keys('4006381333931\n', 5)
    desk.press(f2, 300)
    desk.press(enter, 250)
    desk.pass(200)
    expect(desk.heard).toEqual(['scan 4006381333931', 'act F2', 'enter'])
  })

  test('held_key_is_not_a_scan', () => {
    desk.keys('1', 200)
    for (let i = 0; i < 12; i++) {
      desk.pass(33)
      desk.wedge.repeat('1')
    }
    desk.pass(200)
    expect(desk.field).toBe('1'.repeat(13))
    expect(desk.heard.some((what) => what.startsWith('scan'))).toBe(false)
  })
})
