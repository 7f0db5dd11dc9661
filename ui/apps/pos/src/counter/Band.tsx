import type { Notice } from '@onecounter/api-client/till'
import { Status } from '@onecounter/kit'
import type { Band as Told } from '../till/TillStore.ts'

/** What went wrong, above the basket; it covers the basket's heading, so nothing moves, and goes with the next good act. */
export function Band({ band, notice }: { band: Told | undefined; notice: Notice | undefined }) {
  const told = band ?? (notice && { ...notice, level: notice.level === 'ok' ? ('quiet' as const) : notice.level })
  return (
    <div className="band-place" role="alert">
      {told && (
        <div className="band" data-level={told.level} data-code={told.code}>
          <Status tone={told.level === 'stop' ? 'stop' : told.level === 'warn' ? 'look' : 'quiet'}>{told.sentence}</Status>
        </div>
      )}
    </div>
  )
}
