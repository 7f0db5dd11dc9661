import type { TillRow } from '@onecounter/api-client/admin'

/** What a person wants of a till: another one, a code, or a decision about its trust. */
export type Wish = { kind: 'add' } | { kind: 'code' | 'trust' | 'revoke'; till: TillRow }
