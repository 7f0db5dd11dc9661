/** Money as the server wrote it. The browser never adds, rounds or formats money: it shows `text`. */
export interface Money {
  readonly minor: number
  readonly currency: string
  readonly text: string
}

/** An amount: tabular figures, right-aligned, a true minus sign, never broken over two lines. */
export function Amount({ value, mono, className }: { value: Money; mono?: boolean; className?: string }) {
  return (
    <span
      className={className ? `oc-amount ${className}` : 'oc-amount'}
      data-mono={mono || undefined}
      data-below-zero={value.minor < 0 || undefined}
    >
      {value.text.replace('-', '−')}
    </span>
  )
}
