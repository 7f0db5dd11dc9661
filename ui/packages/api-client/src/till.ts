/** Money as the till formats it; the screen shows `text` and computes nothing. */
export interface Amount {
  readonly minor: number
  readonly currency: string
  readonly text: string
}
