import type { ReactNode } from 'react'

/** How a thing stands: fine, needs a look, stops you, or merely told. */
export type Tone = 'good' | 'look' | 'stop' | 'quiet'

const SIGNS: Record<Tone, string> = {
  good: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm3.3 4.9-4 4.3a.8.8 0 0 1-1.2 0L4.7 9.1l1.1-1 1 1.1 3.4-3.8 1.1 1Z',
  look: 'M8.9 2 15 13a1 1 0 0 1-.9 1.5H1.9A1 1 0 0 1 1 13L7.1 2a1 1 0 0 1 1.8 0ZM7.2 6v4h1.6V6H7.2Zm0 5.2v1.5h1.6v-1.5H7.2Z',
  stop: 'M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2L5.2 1Zm2 3.2v5h1.6v-5H7.2Zm0 6.3v1.6h1.6v-1.6H7.2Z',
  quiet: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z',
}

/** A status in words, with a sign of its own shape, so that colour is never the only carrier. */
export function Status({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className="oc-status" data-tone={tone}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={SIGNS[tone]} fill="currentColor" fillRule="evenodd" />
      </svg>
      <span>{children}</span>
    </span>
  )
}
