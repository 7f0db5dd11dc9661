import type { ReactNode } from 'react'
import css from './parts.module.css'

export type TagTone = 'good' | 'look' | 'stop' | 'quiet' | 'plain'

/** A word of state. The word carries the meaning; the tint only helps the eye. */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={css.tag} data-tone={tone}><span>{children}</span></span>
}

const ORDER: Record<string, TagTone> = { CONFIRMED: 'look', DISPATCHED: 'good', HANDED_OVER: 'good', CANCELLED: 'stop', RETURNED: 'quiet' }
const PAYMENT: Record<string, TagTone> = {
  TAKEN: 'good', CAPTURED: 'good', AUTHORISED: 'quiet', INTENDED: 'quiet', DECLINED: 'stop', UNKNOWN: 'look', VOIDED: 'quiet', REFUND_QUEUED: 'look', REFUNDED: 'quiet',
}

export const orderTone = (state: string): TagTone => ORDER[state] ?? 'plain'
export const paymentTone = (state: string): TagTone => PAYMENT[state] ?? 'plain'
