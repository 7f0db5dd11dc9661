import type { Tone } from '@onecounter/kit'
import type { TillRow } from '@onecounter/api-client/admin'

const TONES: Record<TillRow['health'], Tone> = { ONLINE: 'good', SILENT: 'look', WAITING: 'quiet', STOPPED: 'stop' }

/** How a till stands, for the sign beside its sentence. */
export const tillTone = (till: TillRow): Tone => TONES[till.health]
