/**
 * Tells a barcode scanner from a person. Both type on the same wire (a "keyboard wedge"): only the rhythm differs. A
 * scanner's keys come within a few milliseconds of each other and end with Enter; nobody types four keys in a row with
 * less than 50 ms between them. So every key waits until 50 ms of silence have shown whose it was; a person does not
 * notice, and not one digit of a code can land in an amount field or press a shortcut (attack 49).
 */
export type Stroke =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'enter' }
  | { readonly kind: 'act'; readonly name: string }

/** What was heard, once it is known whose keys they were. */
export interface Heard {
  /** A scanned code, without its Enter. */
  scan(text: string): void
  /** A person typed these characters. */
  type(text: string): void
  /** Takes back what `type` just gave: the rest of a scan came late because the page was busy. */
  untype(text: string): void
  /** A person pressed Enter. */
  enter(): void
  /** A person pressed a shortcut. */
  act(name: string): void
}

export interface Rhythm {
  /** Longest silence inside a scan, milliseconds. */
  readonly gap: number
  /** Fewest characters that make a scan when Enter follows. */
  readonly shortest: number
  /** Fewest digits that make a scan when no Enter follows (a scanner set up without one). */
  readonly shortestWithoutEnter: number
  /** After a scan, an Enter or shortcut within this time is still the scanner's (CR LF endings). */
  readonly tail: number
}

export const RHYTHM: Rhythm = { gap: 50, shortest: 4, shortestWithoutEnter: 8, tail: 80 }

/** Injected, so that tests own the time. */
export interface Timers {
  set(act: () => void, ms: number): number
  clear(id: number): void
}

const WINDOW_TIMERS: Timers = { set: (act, ms) => window.setTimeout(act, ms), clear: (id) => window.clearTimeout(id) }

export class Wedge {
  private burst: Stroke[] = []
  private lastAt = -Infinity
  private scanEndedAt = -Infinity
  private timer: number | undefined
  /** The burst was already given out as a person's; kept in case more of it turns up. */
  private settled = false
  private typed = ''

  constructor(
    private readonly heard: Heard,
    private readonly rhythm: Rhythm = RHYTHM,
    private readonly timers: Timers = WINDOW_TIMERS,
  ) {}

  /** True while keys are coming at a scanner's pace: other keys (arrows, Backspace) are then part of it. */
  busy(at: number): boolean {
    return this.burst.length > 0 && !this.settled && at - this.lastAt <= this.rhythm.gap
  }

  /** One key, at the instant the system saw it (event.timeStamp), which is not when the page got round to it. */
  push(stroke: Stroke, at: number): void {
    const together = at - this.lastAt <= this.rhythm.gap
    if (!together) this.settle()
    else if (this.settled) this.rejoin()
    if (!together) this.forget()
    this.lastAt = at
    if (stroke.kind !== 'char' && this.burst.length === 0 && at - this.scanEndedAt <= this.rhythm.tail) {
      this.scanEndedAt = at
      return
    }
    if (stroke.kind === 'enter') {
      const code = this.sinceEnter()
      if (code.length >= this.rhythm.shortest) {
        this.give(code, at)
        return
      }
    }
    this.burst.push(stroke)
    this.wait()
  }

  /** A key held down repeats at a scanner's pace; it is a person all the same. */
  repeat(char: string): void {
    this.settle()
    this.forget()
    this.heard.type(char)
  }

  private wait(): void {
    if (this.timer !== undefined) this.timers.clear(this.timer)
    this.timer = this.timers.set(() => this.settle(), this.rhythm.gap)
  }

  private give(code: string, at: number): void {
    this.forget()
    this.scanEndedAt = at
    this.heard.scan(code)
  }

  /** Silence: the burst was a person's, or a scan without Enter. Shortcuts count only when they came alone. */
  private settle(): void {
    if (this.timer !== undefined) this.timers.clear(this.timer)
    this.timer = undefined
    if (this.settled || this.burst.length === 0) return
    const text = this.text()
    const code = this.sinceEnter()
    if (code.length >= this.rhythm.shortestWithoutEnter && /^\d+$/.test(code)) {
      this.give(code, this.lastAt)
      return
    }
    this.settled = true
    const [first] = this.burst
    if (this.burst.length === 1 && first?.kind === 'act') {
      this.heard.act(first.name)
      return
    }
    this.typed = text
    if (text !== '') this.heard.type(text)
    if (this.endsAsAPersonWould()) this.heard.enter()
  }

  /** Enter alone, or rolled off the last few characters; never one with a shortcut or more keys behind it. */
  private endsAsAPersonWould(): boolean {
    const at = this.burst.findIndex((stroke) => stroke.kind === 'enter')
    return at === this.burst.length - 1 && !this.burst.some((stroke) => stroke.kind === 'act')
  }

  private rejoin(): void {
    if (this.typed !== '') this.heard.untype(this.typed)
    this.settled = false
    this.typed = ''
  }

  private forget(): void {
    if (this.timer !== undefined) this.timers.clear(this.timer)
    this.timer = undefined
    this.burst = []
    this.settled = false
    this.typed = ''
  }

  private text(): string {
    return this.burst.map((stroke) => (stroke.kind === 'char' ? stroke.char : '')).join('')
  }

  private sinceEnter(): string {
    const from = this.burst.map((stroke) => stroke.kind).lastIndexOf('enter')
    return this.burst
      .slice(from + 1)
      .map((stroke) => (stroke.kind === 'char' ? stroke.char : ''))
      .join('')
  }
}
